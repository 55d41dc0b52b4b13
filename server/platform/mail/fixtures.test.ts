import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Letter } from './letter.ts';
import { readLetter } from './read.ts';

/** The parts of a letter that a fixture is about; attachments as name, type, size. */
interface Expected extends Partial<Omit<Letter, 'from' | 'to' | 'cc' | 'attachments'>> {
  from?: string;
  to?: string[];
  cc?: string[];
  attachments?: [string, string, number][];
}

const CASES: Record<string, Expected> = {
  'undeclared-windows-1251.eml': {
    from: 'Ольга Петрова <petrova@lavka.test>',
    to: ['Поддержка <help@desk.test>'],
    subject: 'Не пришёл заказ №4471',
    date: '2026-11-16T06:12:44.000Z',
    text: 'Добрый день!\n\nЗаказ оплатили в пятницу, до сих пор не привезли.\n\n--\nОльга Петрова',
    reply: 'Добрый день!\n\nЗаказ оплатили в пятницу, до сих пор не привезли.',
    language: 'ru',
    autoSubmitted: 'no',
    mayAutoRespond: true,
    bounce: null,
  },
  'koi8-with-act.eml': {
    from: 'Сидоров Иван <sidorov@zavod.test>',
    subject: 'Акт сверки',
    date: '2026-11-17T15:00:01.000Z',
    text: 'Акт во вложении.',
    attachments: [['Акт сверки.pdf', 'application/pdf', 22]],
  },
  'outlook-winmail.eml': {
    from: 'Kuznetsova, Maria <kuznetsova@stroy.test>',
    subject: 'Смета',
    text: 'Смета в файле.',
    html: '<p>Смета в файле.</p>',
    attachments: [
      ['Смета ремонта.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 11],
    ],
  },
  'apple-pictures-between-words.eml': {
    subject: 'Broken screen',
    date: '2026-11-18T19:20:00.000Z',
    text: 'Look at the screen. It has a line across.',
    html: 'Look at the <b>screen</b>.<br /><img width="200" data-cid="pic-1@photo.test" />It has a line across.',
    attachments: [['IMG 0001.jpeg', 'image/jpeg', 17]],
  },
  'wrong-boundary.eml': {
    text: 'Отчёт за ноябрь.',
    attachments: [['report.csv', 'text/csv', 8]],
    repairs: [
      'a folded header line without its leading space',
      'boundary missing or wrong, taken from the delimiter lines',
    ],
  },
  'mbox-with-forward.eml': {
    from: 'Anna K. <anna@dom.test>',
    to: [],
    cc: [' <one@desk.test>', 'Two, the second <two@desk.test>'],
    subject: 'Fwd: your long subject',
    inReplyTo: ['r2@dom.test'],
    references: ['r1@dom.test', 'r2@dom.test'],
    text: 'From what I see, nothing came.',
    attachments: [['Ответ банка.eml', 'message/rfc822', 171]],
  },
  'calendar-invitation.eml': { text: 'You are invited.', attachments: [['invite.ics', 'text/calendar', 46]] },
  'signed-with-footer.eml': {
    from: 'Ли, Анна <li@list.test>',
    subject: '[list] Вопрос',
    text: 'Как сменить тариф?\n\nlist footer',
    attachments: [['smime.p7s', 'application/pkcs7-signature', 9]],
  },
  'chinese-declared-latin.eml': {
    from: '王芳 <wang@store.test>',
    subject: '订单没有收到',
    text: '您好，我的订单还没有收到，请帮我查一下。',
    language: 'zh',
  },
  'newsletter-poor-plain.eml': {
    subject: 'Заказ 4471',
    text:
      'Заказ 4471\nСумма 1 200 ₽\n\nЗдравствуйте, Ольга! Ваш заказ собран и передан в службу доставки. Курьер позвонит за ' +
      'час до приезда, подготовьте, пожалуйста, паспорт и точную сумму.\n\n* адрес: ул. Садовая, 5\n* время: с 10 до 14\n\n' +
      'Отследить заказ можно здесь (https://lavka.test/t/4471?a=1&b=2).',
  },
  'no-sender-mixed-line-ends.eml': {
    from: ' <envelope@host.test>',
    date: null,
    messageId: null,
    text: 'line one\nline two\nline three',
    repairs: ['sender taken from return-path'],
  },
  'delivery-report.eml': {
    from: 'Mail Delivery System <mailer-daemon@relay.test>',
    autoSubmitted: 'bounce',
    mayAutoRespond: false,
    bounce: {
      recipients: [
        {
          address: 'gone@firm.test',
          status: '5.1.1',
          action: 'failed',
          permanent: true,
          reason: '550 5.1.1 <gone@firm.test>: user unknown',
        },
      ],
      originalMessageId: 'K-41.7@desk.test',
    },
    attachments: [
      ['delivery-status.txt', 'message/delivery-status', 171],
      ['Ваше обращение.eml', 'message/rfc822', 142],
    ],
  },
  'uuencoded-inside.eml': {
    text: 'The readings are in the file.\nRegards',
    attachments: [['note.txt', 'application/octet-stream', 21]],
  },
};

const shown = ({ name, address }: { name: string; address: string }): string => `${name} <${address}>`;

test.each(Object.entries(CASES))('reads %s', async (file, expected) => {
  const read = await readLetter(await readFile(new URL(`./fixtures/${file}`, import.meta.url)));
  const summary = {
    ...read,
    from: read.from && shown(read.from),
    to: read.to.map(shown),
    cc: read.cc.map(shown),
    attachments: read.attachments.map(({ name, type, size }) => [name, type, size]),
  };
  expect(summary).toMatchObject(expected);
  for (const [key, value] of Object.entries(expected))
    expect(summary[key as keyof typeof summary]).toEqual(value);
});
