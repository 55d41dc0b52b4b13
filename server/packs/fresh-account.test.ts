/** Each pack in each language on an account of its own: what it makes, that it stays edited, and where letters go. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { updateAccount } from '../../contract/account.ts';
import { listRules, updateRule } from '../../contract/automation.ts';
import { listTemplates, updateTemplate } from '../../contract/macros.ts';
import { installPack, packKeys } from '../../contract/packs.ts';
import { createTicket, getTicket } from '../../contract/tickets.ts';
import { listTopics, updateTopic } from '../../contract/topics.ts';
import { listKeywordRules } from '../../contract/triage.ts';
import type { Client } from '../testing/client.ts';
import { openTestDesk, type TestDesk } from '../testing/desk.ts';

type Letter = [text: string, topic: string | null, priority: string];

/** By the English name of the topic. */
const letters: Record<(typeof packKeys)[number], Letter[]> = {
  travel: [
    ['Please send a VAT invoice for booking XKRTPL', 'Invoices and receipts', 'normal'],
    ['Нужна счёт-фактура по брони XKRTPL', 'Invoices and receipts', 'normal'],
    ['I never received the ticket', 'The ticket did not come', 'urgent'],
    ['My suitcase did not arrive', 'Baggage', 'high'],
    ['Чемодан не прилетел', 'Baggage', 'high'],
    ['The app crashes when I open it', null, 'normal'],
    ['I lost my boarding pass stub', null, 'normal'],
    ['Мы попали в ДТП на вашей машине', null, 'urgent'],
    ['USB socket is dead', 'Service', 'low'],
  ],
  shop: [
    ['Где мой заказ?', 'Late', 'high'],
    ['I lost my password', 'My account', 'normal'],
    ['Чайник загорелся', null, 'urgent'],
  ],
  bank: [
    ['Украли карту, заблокируйте', 'Lost or stolen', 'urgent'],
    ['I want to dispute a payment that I did not make', 'Disputed operation', 'high'],
  ],
  school: [['Когда будет расписание?', 'Timetable', 'normal']],
  clinic: [
    ['Хочу записаться на приём', 'Appointment', 'normal'],
    ['My father cannot breathe', null, 'urgent'],
  ],
  branches: [
    ['You should fire him, he was rude', 'Complaint about a branch', 'high'],
    ['The box fell apart', null, 'normal'],
    ['There is smoke in the hall', null, 'urgent'],
  ],
};

describe.each(packKeys.flatMap((key) => (['ru', 'en'] as const).map((language) => [key, language] as const)))(
  'the pack «%s» in «%s»',
  (key, language) => {
    let desk: TestDesk;
    let maria: Client;
    beforeAll(async () => {
      desk = await openTestDesk();
      maria = await desk.as('maria');
      await maria.call(updateAccount, { body: { language } });
      await maria.call(installPack, { params: { key } });
    });
    afterAll(() => desk.close());

    test('calls everything in the account’s language', async () => {
      const named = [
        ...(await maria.call(listRules, {})).items,
        ...(await maria.call(listTemplates, {})).items,
        ...(await maria.call(listKeywordRules, {})).items,
      ].map(({ name }) => name);
      expect(named.length).toBeGreaterThan(5);
      expect(named.filter((name) => /[а-яё]/i.test(name) !== (language === 'ru'))).toEqual([]);
    });

    test('what was edited stays edited when it is switched on again', async () => {
      const [rule] = (await maria.call(listRules, {})).items;
      const [template] = (await maria.call(listTemplates, {})).items;
      const [topic] = (await maria.call(listTopics, {})).items;
      if (!rule || !template || !topic) throw new Error('nothing was made');
      const { id, version, kind, name, events, timing, conditions, actions } = rule;
      await maria.call(updateRule, {
        params: { id },
        body: { version, kind, name, events, timing, conditions, actions, stopOnMatch: true },
      });
      const texts = { ru: 'Своё', en: 'Own' };
      await maria.call(updateTemplate, { params: { id: template.id }, body: { name: template.name, texts } });
      await maria.call(updateTopic, { params: { id: topic.id }, body: { priority: 'urgent' } });
      const again = await maria.call(installPack, { params: { key } });
      expect(again.counts.filter(({ made }) => made > 0)).toEqual([]);
      expect((await maria.call(listRules, {})).items.find((one) => one.id === id)?.stopOnMatch).toBe(true);
      expect(
        (await maria.call(listTemplates, {})).items.find((one) => one.id === template.id)?.texts,
      ).toEqual(texts);
      const kept = (await maria.call(listTopics, {})).items.find((one) => one.id === topic.id);
      expect(kept?.priority).toBe('urgent');
      await maria.call(updateTopic, { params: { id: topic.id }, body: { priority: topic.priority } });
    });

    test('makes nothing a second time when the company has changed its language since', async () => {
      await maria.call(updateAccount, { body: { language: language === 'ru' ? 'en' : 'ru' } });
      const again = await maria.call(installPack, { params: { key } });
      expect(again.counts.filter(({ made }) => made > 0)).toEqual([]);
      await maria.call(updateAccount, { body: { language } });
    });

    test('sorts letters of both languages as a person would', async () => {
      const topics = (await maria.call(listTopics, {})).items;
      const sorted: Letter[] = [];
      for (const [at, [text]] of letters[key].entries()) {
        const requester = { email: `letter${at}@example.com` };
        const { number } = await maria.call(createTicket, {
          body: { subject: 'Hm', text, requester, from: 'customer', channel: 'manual' },
        });
        await desk.settle();
        const ticket = await maria.call(getTicket, { params: { number } });
        const topic = topics.find(({ id }) => id === ticket.topicId);
        sorted.push([text, topic?.names.en ?? null, ticket.priority]);
      }
      expect(sorted).toEqual(letters[key]);
    });
  },
);
