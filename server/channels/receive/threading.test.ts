import { afterAll, beforeAll, expect, test } from 'vitest';
import { updateAccount } from '../../../contract/account.ts';
import { replyToTicket } from '../../../contract/thread.ts';
import { closeTicket, getTicket, setParticipants } from '../../../contract/tickets.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { arrive, messagesOf, type Arrived } from '../../testing/mail/letters.ts';
import { connectMailbox } from '../../testing/mail/mailbox.ts';

const DAY_MS = 24 * 3_600_000;

let desk: TestDesk;

beforeAll(async () => {
  desk = await openTestDesk();
  await connectMailbox(desk, {
    address: 'help@polet.example',
    inbound: 'listener',
    outbound: 'sandbox',
    plusAddressing: true,
  });
});
afterAll(() => desk.close());

interface Begun {
  number: string;
  author: string;
  ours: string;
  way: string;
  first: Arrived;
}

let people = 0;

/** Somebody's ticket, and what the desk has sent him: its Message-ID and the way back. */
async function begun(): Promise<Begun> {
  const author = `person${++people}@client.example`;
  const first = await arrive(desk, { from: author });
  const number = first.ticket?.number ?? '';
  const { rows } = await desk.world.db.pool.query(
    `select mail_message_id, letter->>'replyToken' as token from outbox where ticket_id = $1 order by id desc limit 1`,
    [first.ticket?.id],
  );
  return {
    number,
    author,
    ours: rows[0].mail_message_id,
    way: `help+${rows[0].token}@polet.example`,
    first,
  };
}

const stranger = 'Чужой <stranger@elsewhere.example>';

test('an answer to our letter joins by our Message-ID, with only the new words, from whatever subject', async () => {
  const { number, author, ours } = await begun();
  const text =
    'Нашёлся, спасибо!\n\nвс, 22 нояб. 2026 г. в 10:00, Поддержка <help@polet.example>:\n> Мы получили ваше письмо';
  const { ticket, message, letter } = await arrive(desk, {
    from: author,
    subject: 'Совсем другое',
    inReplyTo: ours,
    text,
  });
  expect(letter.outcome).toBe('continued');
  expect(ticket?.number).toBe(number);
  expect(message).toMatchObject({
    text: 'Нашёлся, спасибо!',
    folded: true,
    threadReason: 'Ответ на наше письмо (по Message-ID)',
  });
});

test('our Message-ID among the References is enough', async () => {
  const { number, author, ours } = await begun();
  const { ticket } = await arrive(desk, {
    from: author,
    references: ['x@client.example', ours, 'y@client.example'],
  });
  expect(ticket?.number).toBe(number);
});

test('the signed reply address is enough', async () => {
  const { number, way } = await begun();
  const { ticket, message } = await arrive(desk, { to: way, subject: 'Без номера' });
  expect(ticket?.number).toBe(number);
  expect(message?.threadReason).toContain('подписанный адрес');
});

test('a reply address that somebody made up opens a new ticket and tells nothing', async () => {
  const { number } = await begun();
  for (const forged of [
    `help+${number.toLowerCase()}.aaaaaaaaaaaa@polet.example`,
    `help+${number}@polet.example`,
  ]) {
    const { ticket, letter } = await arrive(desk, { from: stranger, to: forged });
    expect(letter.outcome).toBe('opened');
    expect(ticket?.number).not.toBe(number);
  }
});

test('a known Message-ID of the thread is enough', async () => {
  const first = await arrive(desk, { messageId: 'peters-own@client.example' });
  const { ticket, message } = await arrive(desk, { inReplyTo: 'peters-own@client.example' });
  expect(ticket?.number).toBe(first.ticket?.number);
  expect(message?.threadReason).toContain('известной переписки');
});

test('a number in the subject joins when the author himself writes it', async () => {
  const { number, author } = await begun();
  const { ticket, message } = await arrive(desk, { from: author, subject: `Ещё про [${number}]` });
  expect(ticket?.number).toBe(number);
  expect(message?.threadReason).toContain('Номер в теме');
});

test('a stranger who quotes a number opens a ticket of his own, with a suggestion to join', async () => {
  const { number, first } = await begun();
  const { ticket, letter } = await arrive(desk, { from: stranger, subject: `Re: ${number}` });
  expect(letter.outcome).toBe('opened');
  expect(ticket?.number).not.toBe(number);
  expect(ticket?.joinSuggestion).toMatchObject({
    number,
    subject: first.ticket?.subject,
    reason: expect.stringContaining('не участвует'),
  });
  const told = (await messagesOf(desk, ticket?.number ?? '')).find(
    (one) => one.purpose === 'acknowledgement',
  );
  expect(told?.text).not.toContain(first.ticket?.subject);
});

test('a number in the text joins nothing', async () => {
  const { number, author } = await begun();
  const { letter } = await arrive(desk, { from: author, subject: 'Вопрос', text: `Это про ${number}` });
  expect(letter.outcome).toBe('opened');
});

test('people in Cc are proposed and no more', async () => {
  const { ticket } = await arrive(desk, {
    from: 'husband@client.example',
    cc: 'Жена <wife@client.example>, help@polet.example',
  });
  expect(ticket?.participants).toEqual([
    expect.objectContaining({ address: 'wife@client.example', state: 'proposed' }),
  ]);
  const told = (await messagesOf(desk, ticket?.number ?? '')).find(
    (one) => one.purpose === 'acknowledgement',
  );
  expect(told?.cc).toEqual([]);
});

test('whom a sender proposed stays proposed until an agent has said what becomes of him', async () => {
  const cc = 'wife@client.example, son@client.example, help@polet.example';
  const { ticket } = await arrive(desk, { from: 'father@client.example', cc });
  const params = { number: ticket?.number ?? '' };
  const oleg = await desk.as('oleg');
  const now = () => oleg.call(getTicket, { params });
  const standing = async () =>
    (await now()).participants.map(({ address, state }) => `${address} ${state}`).toSorted();
  await oleg.call(replyToTicket, { params, body: { text: 'Здравствуйте!', cc: [] } });
  expect(await standing()).toEqual(['son@client.example proposed', 'wife@client.example proposed']);

  const { version } = await now();
  const confirming = { addresses: ['wife@client.example'], version };
  await oleg.call(setParticipants, { params, body: confirming });
  expect(await standing()).toEqual(['son@client.example proposed', 'wife@client.example confirmed']);
  const late = await oleg.try(setParticipants, { params, body: { addresses: [], version } });
  expect(late.code).toBe('staleVersion');

  const dismissing = { dismissed: ['Son@client.example'], version: (await now()).version };
  await oleg.call(setParticipants, { params, body: { addresses: ['wife@client.example'], ...dismissing } });
  expect(await standing()).toEqual(['wife@client.example confirmed']);
});

test('an answer to a solved ticket reopens it', async () => {
  const { number, ours, first } = await begun();
  const oleg = await desk.as('oleg');
  const solved = await oleg.call(closeTicket, {
    params: { number },
    body: { version: first.ticket?.version ?? 0 },
  });
  expect(solved.statusCategory).toBe('solved');
  const { ticket } = await arrive(desk, { inReplyTo: ours });
  expect(ticket).toMatchObject({ number, statusCategory: 'open', waitingOn: 'us' });
});

test('to a closed one within the window too, later it opens a follow-up that is linked', async () => {
  const { number, ours, first } = await begun();
  const oleg = await desk.as('oleg');
  const close = (version: number) =>
    oleg.call(closeTicket, { params: { number }, body: { version, final: true } });
  await close(first.ticket?.version ?? 0);
  await (await desk.as('vera')).call(updateAccount, { body: { reopenDays: 2 } });
  desk.travel(DAY_MS);
  const again = await arrive(desk, { inReplyTo: ours });
  expect(again.ticket).toMatchObject({ number, statusCategory: 'open' });
  await close(again.ticket?.version ?? 0);
  desk.travel(3 * DAY_MS);
  const late = await arrive(desk, { inReplyTo: ours, subject: 'Опять' });
  expect(late.letter.outcome).toBe('opened');
  expect(late.ticket).toMatchObject({ followUpOf: number, subject: 'Опять' });
  expect(late.message?.threadReason).toContain('давно закрытое');
});

test('an out-of-office answer is shown and wakes nobody', async () => {
  const { number, first } = await begun();
  const oleg = await desk.as('oleg');
  await oleg.call(replyToTicket, { params: { number }, body: { text: 'Ищем', anyway: true } });
  desk.travel(60_000);
  await desk.settle();
  const { rows } = await desk.world.db.pool.query(
    `select mail_message_id from outbox where ticket_id = $1 and purpose = 'message'`,
    [first.ticket?.id],
  );
  const { ticket, message, letter } = await arrive(desk, {
    subject: 'Автоответ: отпуск',
    inReplyTo: rows[0].mail_message_id,
    headers: { 'Auto-Submitted': 'auto-replied' },
    text: 'Меня нет до понедельника',
  });
  expect(letter.outcome).toBe('continued');
  expect(message?.text).toContain('до понедельника');
  expect(ticket).toMatchObject({ statusCategory: 'pending', waitingOn: 'customer' });
});
