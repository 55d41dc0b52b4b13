import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { arrive, messagesOf, rawLetter } from '../../testing/mail/letters.ts';
import { connectMailbox } from '../../testing/mail/mailbox.ts';
import { loopMark } from '../loop-mark.ts';

const HOUR_MS = 3_600_000;

let desk: TestDesk;
let people = 0;
let author = '';

beforeAll(async () => {
  desk = await openTestDesk();
  for (const address of ['help@polet.example', 'sales@polet.example'])
    await connectMailbox(desk, { address, inbound: 'listener', outbound: 'sandbox' });
});
afterAll(() => desk.close());
beforeEach(() => {
  author = `somebody${++people}@client.example`;
});

async function acknowledgements(): Promise<number> {
  const { rows } = await desk.world.db.pool.query(
    `select count(*)::int as sent from outbox where purpose = 'acknowledgement' and letter::text like '%' || $1 || '%'`,
    [author],
  );
  return rows[0].sent;
}

async function ticketCount(): Promise<number> {
  const { rows } = await desk.world.db.pool.query('select count(*)::int as all from ticket');
  return rows[0].all;
}

test('the same letter by another road or mailbox is one letter, and the second knows the first', async () => {
  const raw = rawLetter({ from: author, to: 'help@polet.example, sales@polet.example' });
  const first = await arrive(desk, raw, { road: 'smtp' });
  const second = await arrive(desk, `Delivered-To: sales@polet.example\r\nReceived: by x\r\n${raw}`, {
    road: 'imap',
  });
  expect(first.letter.outcome).toBe('opened');
  expect(second.letter).toMatchObject({
    outcome: 'duplicate',
    ticketId: first.letter.ticketId,
    messageId: first.letter.messageId,
  });
  expect(second.letter.reason).toContain(first.letter.id);
  expect(await messagesOf(desk, first.ticket?.number ?? '')).toHaveLength(2);
});

test('two copies at once, too', async () => {
  const before = await ticketCount();
  const raw = rawLetter({ from: author });
  const both = await Promise.all([arrive(desk, raw), arrive(desk, raw)]);
  expect(new Set(both.map((one) => one.letter.outcome))).toEqual(new Set(['duplicate', 'opened']));
  expect(await ticketCount()).toBe(before + 1);
});

test('another letter under a re-used Message-ID is not swallowed', async () => {
  const messageId = 'reused@client.example';
  const first = await arrive(desk, { from: author, messageId, text: 'Первое письмо' });
  const second = await arrive(desk, { from: author, messageId, text: 'Второе письмо' });
  expect([first.letter.outcome, second.letter.outcome]).toEqual(['opened', 'opened']);
});

test('a monitor that says the same every day without Message-ID and date is heard every day', async () => {
  const raw = rawLetter({
    from: author,
    subject: 'Диск полон',
    messageId: null,
    date: null,
    text: 'Диск полон',
  });
  const first = await arrive(desk, raw);
  const again = await arrive(desk, raw);
  desk.travel(25 * HOUR_MS);
  const tomorrow = await arrive(desk, raw);
  expect([first, again, tomorrow].map((one) => one.letter.outcome)).toEqual([
    'opened',
    'duplicate',
    'opened',
  ]);
});

test('our own letter that comes back is recognised by its signed mark, whatever was rewritten', async () => {
  const mark = loopMark(desk.world, desk.cast.accountId, 'ours@polet.example');
  const { letter, ticket } = await arrive(desk, { from: author, headers: { 'X-Kvitok-Loop': mark } });
  expect(letter).toMatchObject({ state: 'done', outcome: 'loop' });
  expect(ticket).toBeNull();
});

test('a forged mark is worth nothing', async () => {
  const { letter } = await arrive(desk, {
    from: author,
    headers: {
      'X-Kvitok-Loop': 'ours@polet.example AAAAAAAAAAAAAAAAAAAAAA',
      'X-Kvitok-Ticket': '1',
      'X-Original-From': 'x@y.example',
    },
  });
  expect(letter.outcome).toBe('opened');
});

test('two of our mailboxes writing to each other come to a stop that people see', async () => {
  const before = await ticketCount();
  const { letter } = await arrive(desk, { from: 'sales@polet.example', to: 'help@polet.example' });
  expect(letter).toMatchObject({ state: 'quarantined', reason: 'ownSender' });
  expect(await ticketCount()).toBe(before);
});

test('a form of our own site writes for the visitor in Reply-To, unverified and unanswered', async () => {
  const { ticket, message } = await arrive(desk, {
    from: 'help@polet.example',
    headers: { 'Reply-To': author },
  });
  expect(ticket?.requesterAddress).toBe(author);
  expect(message?.unverified).toBe(true);
  expect(await acknowledgements()).toBe(0);
});

test('a new request is acknowledged once, and its continuation is not', async () => {
  const { ticket } = await arrive(desk, { from: author, messageId: `${author}-1` });
  await arrive(desk, { from: author, inReplyTo: `${author}-1` });
  expect(await acknowledgements()).toBe(1);
  const [, told] = await messagesOf(desk, ticket?.number ?? '');
  expect(told?.text).toContain(ticket?.number);
  expect(told?.text).toContain('/t/');
});

test('in the language of the customer', async () => {
  const { ticket } = await arrive(desk, {
    from: author,
    subject: 'Lost suitcase',
    text: 'Hello, my suitcase did not arrive with the flight from Moscow yesterday evening. Could you help me?',
  });
  const told = (await messagesOf(desk, ticket?.number ?? '')).find(
    (one) => one.purpose === 'acknowledgement',
  );
  expect(ticket?.language).toBe('en');
  expect(told?.text).toMatch(/^Hello/);
});

test.each([
  ['an automatic answer', { headers: { 'Auto-Submitted': 'auto-replied' } }],
  ['a program', { headers: { 'Auto-Submitted': 'auto-generated' } }],
  ['a mailing list', { headers: { 'List-Id': '<news.client.example>', Precedence: 'list' } }],
  ['bulk mail', { headers: { Precedence: 'bulk' } }],
  ['who asks not to', { headers: { 'X-Auto-Response-Suppress': 'All' } }],
])('%s gets no acknowledgement', async (_what, written) => {
  const { letter } = await arrive(desk, { from: author, ...written });
  expect(letter.outcome).toBe('opened');
  expect(await acknowledgements()).toBe(0);
});

test('a letter with an empty return path gets none', async () => {
  await arrive(desk, { from: author }, { envelope: { from: '' } });
  expect(await acknowledgements()).toBe(0);
});

test('an autoresponder that hides what it is gets one answer, however often it writes', async () => {
  for (let turn = 0; turn < 8; turn++)
    await arrive(desk, {
      from: author,
      subject: `${'Re: '.repeat(turn)}Мы получили ваше письмо [K-${turn}]`,
    });
  expect(await acknowledgements()).toBe(1);
});

test('a person with another question gets an answer too, but no address gets many an hour', async () => {
  const subjects = ['Багаж', 'Билет', 'Питание', 'Место у окна', 'Кот в салоне', 'Чемодан'];
  for (const subject of subjects) await arrive(desk, { from: author, subject });
  expect(await acknowledgements()).toBe(3);
});

/** Copies of a ticket under other numbers: opening each of them takes a letter. */
async function copyTicket(subject: string, times: number): Promise<void> {
  const { rows } = await desk.world.db.pool.query(
    `select string_agg(quote_ident(attname), ', ') as names from pg_attribute
     where attrelid = 'ticket'::regclass and attnum > 0 and attgenerated = '' and not attisdropped`,
  );
  const columns = rows[0].names as string;
  await desk.world.db.pool.query(
    `insert into ticket (${columns})
     select ${columns.replace(/\bid\b/, 'gen_random_uuid()').replace(/\bnumber\b/, "'M-' || nth")}
     from ticket, generate_series(1, $2) as nth where subject = $1`,
    [subject, times],
  );
}

test('K8: a person opens a hundred tickets within an hour and no more; another person does not notice', async () => {
  await arrive(desk, { from: author, subject: 'Первый вопрос' });
  await copyTicket('Первый вопрос', 98);
  const hundredth = await arrive(desk, { from: author, subject: 'Сотый' });
  expect(hundredth.letter.outcome).toBe('opened');
  const { letter } = await arrive(desk, { from: author, subject: 'Ещё один' });
  expect(letter).toMatchObject({ state: 'quarantined', reason: 'flood' });
  const other = await arrive(desk, { from: 'another@client.example', subject: 'А я первый раз' });
  expect(other.letter.outcome).toBe('opened');
});

test('a program that opens ticket after ticket is stopped, visibly', async () => {
  const { rows } = await desk.world.db.pool.query('select count(*)::int as n from letter');
  const before = rows[0].n as number;
  const outcomes: (string | null)[] = [];
  for (let turn = 0; turn < 32; turn++) {
    const { letter } = await arrive(desk, { from: author, headers: { 'Auto-Submitted': 'auto-generated' } });
    outcomes.push(letter.outcome ?? letter.reason);
  }
  expect(outcomes.filter((one) => one === 'opened')).toHaveLength(30);
  expect(outcomes.slice(30)).toEqual(['flood', 'flood']);
  expect(before).toBeGreaterThan(0);
}, 90_000);
