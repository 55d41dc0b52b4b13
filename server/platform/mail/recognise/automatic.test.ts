import { describe, expect, it } from 'vitest';
import { recogniseAutomatic } from './automatic.ts';
import { mailOf } from './cases/mail.ts';

describe('letters of programs', () => {
  it.each([
    ['auto-submitted', 'auto-replied', 'replied'],
    ['auto-submitted', 'auto-generated', 'generated'],
    ['auto-submitted', 'auto-notified; owner-email="a@b.example"', 'generated'],
    ['precedence', 'bulk', 'list'],
    ['precedence', 'Junk', 'list'],
    ['precedence', 'auto_reply', 'replied'],
    ['list-id', '<news.samovar.example>', 'list'],
    ['list-unsubscribe', '<mailto:off@samovar.example>', 'list'],
    ['x-autoreply', 'yes', 'replied'],
    ['x-autorespond', 'Order', 'replied'],
    ['x-auto-reply-from', 'ivan@example.org', 'replied'],
    ['x-amazon-auto-reply', 'true', 'replied'],
    ['x-sieve-vacation', 'yes', 'replied'],
    ['x-beenthere', 'users@lists.example', 'list'],
    ['delivered-to', 'Autoresponder', 'replied'],
    ['x-post-messageclass', '9; Autoresponder', 'replied'],
    ['x-loop', 'care@samovar.example', 'generated'],
    ['x-no-loop', 'yes', 'generated'],
    ['x-fc-machinegenerated', 'true', 'generated'],
    ['x-mailer', 'Nagios', 'generated'],
    ['x-cron-env', '<SHELL=/bin/sh>', 'generated'],
    ['content-type', 'multipart/report; report-type=disposition-notification', 'generated'],
    ['content-type', 'text/calendar; method=REPLY', 'generated'],
    ['content-type', 'multipart/report; report-type=feedback-report', 'feedback'],
  ])('%s: %s', (name, value, kind) => {
    expect(recogniseAutomatic(mailOf({ headers: { [name]: value } }))).toEqual({
      autoSubmitted: kind,
      mayAutoRespond: false,
    });
  });

  it.each([
    'Автоответ: Заказ',
    'Автоматический ответ: Re: Заказ',
    'Вне офиса',
    'Я в отпуске',
    'Я в отпуске до 12 ноября',
    'Нахожусь в отпуске с 02.11 по 12.11',
    'Ответ при отсутствии: Заказ',
    'I am currently out of the office',
    'Автовідповідь: Замовлення',
    'Out of Office: Order',
    'Automatic reply: Order',
    'Auto: Order',
    '[Auto-Reply] Order',
    'Abwesenheitsnotiz: Bestellung',
    'Automatische Antwort: Bestellung',
    'Réponse automatique : Commande',
    'Absence du bureau: Commande',
    'Respuesta automática: Pedido',
    'Fuera de la oficina',
    'Risposta automatica: Ordine',
    'Resposta automática: Pedido',
    'Automatisch antwoord: Bestelling',
    'Autoodpowiedź: Zamówienie',
    'Automatyczna odpowiedź: Zamówienie',
    'Automatická odpověď: Objednávka',
    'Otomatik Yanıt: Sipariş',
    'Automatiskt svar: Order',
    'Automatisk svar: Ordre',
    'Autosvar: Ordre',
    'Automaattinen vastaus: Tilaus',
    'Automatikus válasz: Rendelés',
    'Răspuns automat: Comandă',
    'Αυτόματη απάντηση: Order',
    'תשובה אוטומטית: הזמנה',
    'رد تلقائي: طلب',
    '自动回复: 订单',
    '自动回复：订单',
    '自動返信: 注文',
    '자동 회신: 주문',
    'Trả lời tự động: Đơn hàng',
  ])('the subject «%s»', (subject) => {
    expect(recogniseAutomatic(mailOf({ subject }))).toEqual({
      autoSubmitted: 'replied',
      mayAutoRespond: false,
    });
  });

  it.each([
    'no-reply@shop.example',
    'noreply@shop.example',
    'do_not_reply@shop.example',
    'donotreply@shop.example',
    'root@host.example',
    'bounces+7@list.example',
    'news-owner@list.example',
    'notifications@forge.example',
  ])('%s is not answered', (from) => {
    expect(recogniseAutomatic(mailOf({ from })).mayAutoRespond).toBe(false);
  });

  it('a mailer daemon is not answered whatever it says', () => {
    expect(recogniseAutomatic(mailOf({ from: 'MAILER-DAEMON@mx.example', subject: 'Hello' }))).toEqual({
      autoSubmitted: 'bounce',
      mayAutoRespond: false,
    });
  });

  it.each(['OOF', 'All', 'DR, RN, NRN, OOF, AutoReply'])(
    'a sender who suppresses %s is not answered',
    (value) => {
      expect(
        recogniseAutomatic(mailOf({ headers: { 'x-auto-response-suppress': value } })).mayAutoRespond,
      ).toBe(false);
    },
  );

  it('the null sender is not answered', () => {
    expect(recogniseAutomatic(mailOf({ headers: { 'return-path': '<>' } })).mayAutoRespond).toBe(false);
  });

  it('an answer to an invitation is not answered', () => {
    const mail = mailOf({ parts: [{ type: 'text/calendar', text: 'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n' }] });
    expect(recogniseAutomatic(mail)).toEqual({ autoSubmitted: 'generated', mayAutoRespond: false });
  });

  it('a challenge of a spam filter is not answered', () => {
    const mail = mailOf({
      subject: 'Re: Order',
      text: 'This account is protected by Gatekeeper. Please click on the following link to have your address added to the recipient’s allowed list.',
    });
    expect(recogniseAutomatic(mail).mayAutoRespond).toBe(false);
  });
});

describe('letters of people', () => {
  it.each([
    ['plain', {}],
    ['with Auto-Submitted: no', { headers: { 'auto-submitted': 'no' } }],
    [
      'through a sending service',
      {
        headers: {
          'feedback-id': '1.eu-west-1.x:AmazonSES',
          'x-ses-outgoing': '2024.07.12',
          'x-mailer': 'Microsoft Outlook 16.0',
        },
      },
    ],
    ['with a first-class precedence', { headers: { precedence: 'first-class' } }],
    ['that suppress receipts only', { headers: { 'x-auto-response-suppress': 'DR, RN, NRN' } }],
    ['answering an automatic answer', { subject: 'Re: Automatic reply: Order' }],
    ['about a vacation', { subject: 'Vacation booking 40-118 is wrong' }],
    ['about an absence', { subject: 'Отпускные не пришли' }],
    ['about his own absence', { subject: 'Я в отпуске до 12 ноября, перенесите доставку' }],
    [
      'about an order that did not come',
      { subject: 'Заказ не доставлен', text: 'Мой адрес anna@mail.example, код 550.' },
    ],
    ['about an autoresponder', { subject: 'Auto parts order' }],
    ['with an invitation', { parts: [{ type: 'text/calendar', text: 'METHOD:REQUEST' }] }],
    ['from a box named like a robot’s', { from: 'robota@example.org' }],
    ['from a person called Bounce', { from: 'ann.bounce@example.org' }],
    [
      'through a site’s form',
      { from: 'no-reply@shop.example', headers: { 'reply-to': 'Ivan <ivan@mail.example>' } },
    ],
  ])('%s may be answered', (_, wanted) => {
    expect(recogniseAutomatic(mailOf(wanted))).toEqual({ autoSubmitted: 'no', mayAutoRespond: true });
  });
});
