import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '../../../contract/tickets.ts';
import * as searchContract from '../../../contract/search.ts';
import * as threadContract from '../../../contract/thread.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { newId } from '../../platform/ids.ts';
import { shelves, understand } from './sql.ts';
import { windowsBetween } from './rules.ts';

let desk: TestDesk;
let oleg: Client;
let maria: Client;

beforeAll(async () => {
  desk = await openTestDesk();
  [oleg, maria] = await Promise.all([desk.as('oleg'), desk.as('maria')]);
});
afterAll(() => desk.close());

async function create(text: string, more: object = {}): Promise<contract.Ticket> {
  return maria.call(contract.createTicket, {
    body: { subject: 'Вопрос', text, requester: { name: 'Пётр Зимин', email: 'petr@mail.example' }, ...more },
  });
}

async function find(q: string, client: Client = oleg) {
  const { items } = await client.call(searchContract.search, { query: { q } });
  return items.map(({ ticket, found, excerpt }) => ({ number: ticket.number, found, excerpt }));
}

describe('what is found', () => {
  test('words in any form, in both languages, ё or е, with the found ones marked', async () => {
    const { number } = await create('Где мои ёлочные игрушки? Two deliveries are late.');
    for (const q of ['елочная игрушка', 'ЁЛОЧНЫЕ', 'delivery late', 'игрушками'])
      expect(await find(q)).toMatchObject([{ number, found: 'message' }]);
    expect((await find('ёлочную'))[0]?.excerpt).toContain('мои \u2068ёлочные\u2069 игрушки');
  });

  test('a number within a longer one, such as that of an order or a flight', async () => {
    const { number } = await create('Заказ INV-2026-04417, рейс СП-9262, накладная 58813-АБ');
    for (const q of ['INV-2026-04417', '04417', 'inv 04417', '9262', 'сп 9262', 'рейс-9262', '58813'])
      expect([q, await find(q)]).toMatchObject([q, [{ number, found: 'message' }]]);
    expect((await find('04417'))[0]?.excerpt).toContain('Заказ \u2068INV-2026-04417\u2069, рейс');
    expect(await find('4417')).toEqual([]);
  });

  test('a word of the letter together with a word of its subject or of its author', async () => {
    const { number } = await create('Пришёл треснувший самовар', { subject: 'Возврат' });
    for (const q of ['самовар возврат', 'зимин самовар']) expect(await find(q)).toMatchObject([{ number }]);
  });

  test('a subject as it is now', async () => {
    const ticket = await create('текст', { subject: 'Без темы' });
    await oleg.call(contract.updateTicket, {
      params: { number: ticket.number },
      body: { version: ticket.version, subject: 'Перенос концерта' },
    });
    expect(await find('концерты')).toEqual([
      { number: ticket.number, found: 'subject', excerpt: 'Перенос \u2068концерта\u2069' },
    ]);
  });

  test('notes, for staff', async () => {
    const { number } = await create('Здравствуйте');
    await oleg.call(threadContract.writeNote, { params: { number }, body: { text: 'Похоже на мошенника' } });
    expect(await find('мошенник')).toMatchObject([
      { number, found: 'note', excerpt: expect.stringContaining('\u2068мошенника\u2069') },
    ]);
  });

  test('the customer by a piece of name or address, and by a phone in any form', async () => {
    const requester = { name: 'Евдокия Громыхалова', email: 'evdokia.77@mail.example' };
    const { number } = await create('Здравствуйте', { requester });
    for (const q of ['громыхал', 'evdokia.77', 'ЕВДОКИЯ ГРОМ'])
      expect(await find(q)).toMatchObject([{ number }]);
    expect((await find('громыхал'))[0]).toMatchObject({
      found: 'customer',
      excerpt: expect.stringContaining('\u2068Громыхал\u2069ова'),
    });
    const called = await create('Звонил', { requester: { name: 'Лука', phone: '+79123456789' } });
    for (const q of ['+7 912 345-67-89', '8 (912) 345 67 89', '9123456789', '345-67-89'])
      expect(await find(q)).toMatchObject([{ number: called.number, found: 'customer' }]);
  });

  test('the number first, however it is typed, and numbers that begin so', async () => {
    const { number } = await create('Здравствуйте');
    const digits = number.slice(2);
    for (const q of [number, number.toLowerCase(), digits, `№ ${digits}`, `К-${digits}`, `л-${digits}`])
      expect((await find(q))[0]).toMatchObject({ number, found: 'number' });
    const begun = await find(number.slice(0, -1));
    expect(begun.every(({ found }) => found === 'number')).toBe(true);
    expect(begun.length).toBeGreaterThan(1);
  });

  test('a ticket once, at its newest match', async () => {
    const { number } = await create('Сломался телескоп');
    await oleg.call(threadContract.writeNote, { params: { number }, body: { text: 'Телескопы не чиним' } });
    expect(await find('телескоп')).toMatchObject([{ number, found: 'note' }]);
  });
});

test('nothing of another account or of a team that one does not see', async () => {
  await create('Ультрамарин');
  const baggage = await create('Ультрамарин в чемодане', { teamId: desk.cast.teams.baggage });
  expect(await find('ультрамарин', await desk.as('anna'))).toMatchObject([{ number: baggage.number }]);
  expect(await find('ультрамарин')).toHaveLength(2);
  expect(await find('ультрамарин', await desk.as('walter'))).toEqual([]);
  expect(await find(baggage.number, await desk.as('walter'))).toEqual([]);
});

test.each([
  'и на не',
  '%',
  '___',
  '*',
  "'; drop table ticket --",
  '"',
  '-',
  '!!!',
  '\\',
  'а',
  'слово '.repeat(30),
  '(((',
  ':*',
  '😀',
])('%j is answered', async (q) => {
  const answer = await oleg.try(searchContract.search, { query: { q } });
  expect(answer.status).toBe(200);
  expect(answer.body.items).toEqual([]);
});

test('too much, nothing or a made-up cursor is refused with words', async () => {
  for (const query of [{ q: 'а '.repeat(10_000) }, { q: '' }, { q: 'а', cursor: 'x' }])
    expect((await oleg.try(searchContract.search, { query })).code).toBe('badRequest');
});

test('pages meet, newest first, each ticket once', async () => {
  const made: string[] = [];
  for (let at = 0; at < 60; at++) made.unshift((await create(`Страусиное перо ${at}`)).number);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await oleg.call(searchContract.search, {
      query: { q: 'страусиным пером', ...(cursor ? { cursor } : {}) },
    });
    seen.push(...page.items.map(({ ticket }) => ticket.number));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(seen).toEqual(made);
});

test('a common word is found beside the messages as well: in notes, subjects and names', async () => {
  const own = await openTestDesk();
  const anna = await own.as('maria');
  const made: string[] = [];
  const open = async (at: number) => {
    const isPlain = at % 3 !== 0;
    const { number } = await anna.call(contract.createTicket, {
      body: {
        subject: at % 9 === 3 ? 'Почта' : 'Вопрос',
        text: isPlain ? `Где почта, ${at}?` : 'Здравствуйте',
        requester: { name: at % 9 === 6 ? 'Ян Почтарь' : 'Пётр', email: `p${at}@mail.example` },
      },
    });
    if (at % 9 === 0)
      await anna.call(threadContract.writeNote, { params: { number }, body: { text: 'Спросить почту' } });
    made.unshift(number);
  };
  for (let at = 0; at < 72; at++) await open(at);
  await own.world.db.pool.query('analyze message');
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { q: 'почта', ...(cursor ? { cursor } : {}) };
    const page = await anna.call(searchContract.search, { query });
    seen.push(...page.items.map(({ ticket }) => ticket.number));
    cursor = page.next ?? undefined;
  } while (cursor);
  await own.close();
  expect(seen).toEqual(made);
});

describe('all three ways through a shelf', () => {
  const YEARS_MS = 3 * 365 * 86_400_000;
  const ROWS = 600;
  let oldest: string;

  beforeAll(async () => {
    const ticket = await create('Прежние письма');
    const hex = (ms: number) => Math.floor(ms).toString(16).padStart(12, '0');
    const now = Date.now();
    const ids = Array.from({ length: ROWS }, (_, at) => {
      const time = hex(now - YEARS_MS * (at / ROWS));
      return `${time.slice(0, 8)}-${time.slice(8)}${newId().slice(13)}`;
    });
    oldest = ids.at(-1) ?? '';
    await desk.world.db.pool.query(
      `insert into message (account_id, ticket_id, id, direction, at, author_kind, text, channel)
       select $1, $2, id, 'inbound', now(), 'customer', case when place > $4 then 'телеграмма' else 'письмо' end, 'api'
       from unnest($3::uuid[]) with ordinality as made (id, place)`,
      [desk.cast.accountId, ticket.id, ids, ROWS / 2],
    );
  });

  test.each(['письма', 'телеграммы', 'письма телеграмма'])('agree about «%s»', async (words) => {
    const { tx, now } = desk.look();
    const query = (await understand(tx, { words }))?.query ?? '';
    for (const before of ['ffffffff-ffff-ffff-ffff-ffffffffffff', oldest.replace(/^.{4}/, '0195')]) {
      const page = { query, before, limit: 20 };
      const all = await shelves.message.all(tx, page);
      const windows = windowsBetween(oldest, before, now);
      expect(await shelves.message.byWindows(tx, { ...page, windows })).toEqual(all);
      expect(await shelves.message.nearest(tx, { ...page, steps: 2 * ROWS })).toEqual(all);
    }
  });
});
