import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as contract from '../../../contract/tickets.ts';
import * as threadContract from '../../../contract/thread.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import type { Client } from '../../testing/client.ts';
import { browserHeaders, look, openMailbox, openTicketOf, pathOf, press } from '../../testing/guest.ts';
import { updateAccount } from '../accounts/actions/update.ts';
import { findByMessageIds } from '../tickets/questions.ts';
import type { OutgoingLetter } from '../outbox/letter.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

let desk: TestDesk;
let oleg: Client;

beforeAll(async () => {
  desk = await openTestDesk();
  oleg = await desk.as('oleg');
  await openMailbox(desk);
});
afterAll(() => desk.close());
beforeEach(() => askCsat(true));

const params = (ticket: Ticket) => ({ params: { number: ticket.number } });
const refresh = (ticket: Ticket) => oleg.call(contract.getTicket, params(ticket));

function askCsat(on: boolean): Promise<unknown> {
  return desk.act((scope) => updateAccount(scope, { askCsat: on }));
}

async function solvedTicket(more: object = {}): Promise<Ticket> {
  const ticket = await openTicketOf(desk, more);
  await oleg.call(threadContract.replyToTicket, {
    ...params(ticket),
    body: { text: 'Билет отправлен ещё раз.' },
  });
  return close(ticket);
}

async function close(ticket: Ticket): Promise<Ticket> {
  const { version } = await refresh(ticket);
  return oleg.call(contract.closeTicket, { ...params(ticket), body: { version } });
}

/** So that the question is due. */
async function wait(ms = 5 * MINUTE_MS): Promise<void> {
  await desk.settle();
  desk.travel(ms);
  await desk.settle();
}

async function askedTicket(more: object = {}): Promise<Ticket> {
  const ticket = await solvedTicket(more);
  await wait();
  desk.travel(MINUTE_MS);
  return ticket;
}

interface QueuedLetter {
  letter: OutgoingLetter;
  purpose: string;
}

async function questions(ticket: Ticket): Promise<QueuedLetter[]> {
  const { rows } = await desk.world.db.pool.query<QueuedLetter>(
    `select letter, purpose from outbox where ticket_id = $1 and purpose = 'csat' order by id`,
    [ticket.id],
  );
  return rows;
}

async function history(ticket: Ticket, type: string) {
  const { items } = await oleg.call(threadContract.getThread, params(ticket));
  return items.filter((item) => item.kind === 'event' && item.type === type);
}

const scoreOf = async (ticket: Ticket) => (await refresh(ticket)).csat?.score ?? null;

describe('asking', () => {
  test('some minutes after the solution, once, in the customer’s language, within the thread', async () => {
    const ticket = await solvedTicket({ language: 'en' });
    await desk.settle();
    expect(await questions(ticket)).toEqual([]);
    await wait();
    const [question, ...more] = await questions(ticket);
    expect(more).toEqual([]);
    expect(question?.letter).toMatchObject({
      subject: `How did we do? ${ticket.number}`,
      to: [{ address: ticket.requesterAddress }],
      cc: [],
      autoSubmitted: 'auto-generated',
      replyToken: expect.stringContaining(ticket.number.toLowerCase()),
    });
    for (const score of [1, 2, 3, 4, 5])
      expect(question?.letter.text).toContain(`${pathOf(ticket.statusUrl)}/rate/${score}`);
    const { references = [], messageId = '' } = question?.letter ?? {};
    expect(references).toHaveLength(1);
    expect(await findByMessageIds(desk.look(), [messageId])).toMatchObject([
      { ticketId: ticket.id, ours: true },
    ]);
    expect(await history(ticket, 'csat.asked')).toHaveLength(1);
    expect((await refresh(ticket)).csat).toMatchObject({ score: null, askedAt: expect.any(String) });
  });

  test('not again when it is closed for good, reopened or solved once more', async () => {
    const ticket = await askedTicket();
    const { version } = await refresh(ticket);
    const again = await oleg.call(contract.reopenTicket, { ...params(ticket), body: { version } });
    await oleg.call(contract.closeTicket, {
      ...params(ticket),
      body: { version: again.version, final: true },
    });
    await wait();
    expect(await questions(ticket)).toHaveLength(1);
  });

  test('a reopening in between takes the question back, the next solution puts it', async () => {
    const ticket = await solvedTicket();
    await desk.settle();
    await oleg.call(contract.reopenTicket, { ...params(ticket), body: { version: ticket.version } });
    await wait();
    expect(await questions(ticket)).toEqual([]);
    await close(ticket);
    await wait();
    expect(await questions(ticket)).toHaveLength(1);
  });

  test('nobody who has got no answer, nobody without an address', async () => {
    const unanswered = await close(await openTicketOf(desk));
    const byPhone = await solvedTicket({ requester: { name: 'По телефону', phone: '+7 495 123-45-67' } });
    await wait();
    expect(await questions(unanswered)).toEqual([]);
    expect(await questions(byPhone)).toEqual([]);
  });

  test('nobody when the company does not ask', async () => {
    await askCsat(false);
    const ticket = await solvedTicket();
    await wait();
    expect(await questions(ticket)).toEqual([]);
    expect((await look(desk, pathOf(ticket.statusUrl))).text).not.toContain('Как вам наша помощь?');
  });

  test('the same person once a week', async () => {
    const requester = { requester: { name: 'Частая', email: 'often@mail.example' } };
    const first = await askedTicket(requester);
    const second = await askedTicket(requester);
    expect([(await questions(first)).length, (await questions(second)).length]).toEqual([1, 0]);
    await desk.world.db.pool.query(`update csat set asked_at = asked_at - interval '8 days'`);
    const third = await askedTicket(requester);
    expect(await questions(third)).toHaveLength(1);
  });

  test('a ticket that was joined into another is not asked about', async () => {
    const into = await openTicketOf(desk);
    const from = await openTicketOf(desk);
    await oleg.call(threadContract.replyToTicket, { ...params(from), body: { text: 'Смотрим' } });
    const { version } = await refresh(from);
    await oleg.call(contract.joinTicket, { ...params(from), body: { version, into: into.number } });
    await wait();
    expect(await questions(from)).toEqual([]);
  });
});

describe('one tap', () => {
  test('counts at once, is told after a minute, and can be explained and changed by a button', async () => {
    const ticket = await askedTicket();
    const path = pathOf(ticket.statusUrl);
    const page = await look(desk, `${path}/rate/4`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Спасибо, оценка учтена');
    expect(page.text).toContain('Ваша оценка: Хорошо');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(await scoreOf(ticket)).toBe(4);
    expect(await history(ticket, 'csat.rated')).toEqual([]);
    await wait(MINUTE_MS);
    expect(await history(ticket, 'csat.rated')).toMatchObject([{ data: { score: 4, was: null } }]);
    const pressed = await press(desk, `${path}/rating`, { score: '5', comment: 'Спасибо, <b>успел</b>!' });
    expect(pressed.headers.location).toBe(`${path}?did=rated`);
    expect((await refresh(ticket)).csat).toMatchObject({ score: 5, comment: 'Спасибо, <b>успел</b>!' });
    expect((await history(ticket, 'csat.rated')).at(-1)).toMatchObject({
      actor: { kind: 'customer' },
      data: { score: 5, was: 4, commented: true },
    });
    expect((await look(desk, path)).text).toContain('Спасибо, &lt;b&gt;успел&lt;/b&gt;!</textarea>');
  });

  test('a second thought by another link counts', async () => {
    const ticket = await askedTicket();
    const path = pathOf(ticket.statusUrl);
    await look(desk, `${path}/rate/2`);
    desk.travel(30 * SECOND_MS);
    await look(desk, `${path}/rate/5`);
    await wait(MINUTE_MS);
    expect(await scoreOf(ticket)).toBe(5);
    expect(await history(ticket, 'csat.rated')).toMatchObject([{ data: { score: 5, was: null } }]);
  });

  test('what was pressed is not outvoted by a link', async () => {
    const ticket = await askedTicket();
    const path = pathOf(ticket.statusUrl);
    await press(desk, `${path}/rating`, { score: '2' });
    desk.travel(MINUTE_MS);
    const page = await look(desk, `${path}/rate/5`);
    expect(page.text).toContain('Подтвердите оценку');
    expect(await scoreOf(ticket)).toBe(2);
  });

  test('only the author rates, only five steps, only what was asked or finished', async () => {
    const ticket = await askedTicket();
    const path = pathOf(ticket.statusUrl);
    const open = await openTicketOf(desk);
    for (const [method, wrong] of [
      ['GET', `${path}/rate/0`],
      ['GET', `${path}/rate/6`],
      ['GET', `${path}/rate/4.5`],
      ['GET', `${path}/rate/five`],
      ['GET', `${pathOf(open.statusUrl)}/rate/5`],
      ['POST', `${pathOf(open.statusUrl)}/rating`],
    ] as const)
      expect(
        (method === 'GET' ? await look(desk, wrong) : await press(desk, wrong, { score: '5' })).status,
      ).toBe(404);
    expect((await press(desk, `${path}/rating`, { score: '9' })).status).toBe(404);
    expect(
      (await press(desk, `${path}/rating`, { score: '5' }, { origin: 'https://evil.example' })).status,
    ).toBe(403);
    expect(await scoreOf(ticket)).toBeNull();
  });
});

describe('machines that open links do not vote', () => {
  test('all five at once by a browser that looks like one', async () => {
    const ticket = await askedTicket();
    const path = pathOf(ticket.statusUrl);
    await Promise.all([1, 2, 3, 4, 5].map((score) => look(desk, `${path}/rate/${score}`)));
    expect(await scoreOf(ticket)).toBeNull();
    await wait(2 * MINUTE_MS);
    expect(await history(ticket, 'csat.rated')).toEqual([]);
    const page = await look(desk, `${path}/rate/4`);
    expect(page.text).toContain('Ваша оценка: Хорошо');
    expect(await scoreOf(ticket)).toBe(4);
  });

  test('a machine that comes later does not take a person’s score away', async () => {
    const ticket = await askedTicket();
    const path = pathOf(ticket.statusUrl);
    await look(desk, `${path}/rate/5`);
    await wait(2 * MINUTE_MS);
    for (const score of [1, 2, 3, 4, 5]) await look(desk, `${path}/rate/${score}`);
    await wait(2 * MINUTE_MS);
    expect((await refresh(ticket)).csat).toMatchObject({ score: 5, ratedAt: expect.any(String) });
    expect(await history(ticket, 'csat.rated')).toHaveLength(1);
  });

  test('the person among the machine’s requests gets a button, and the button counts', async () => {
    const ticket = await askedTicket();
    const path = pathOf(ticket.statusUrl);
    for (const score of [1, 2, 3, 4, 5]) await look(desk, `${path}/rate/${score}`);
    const page = await look(desk, `${path}/rate/5`);
    expect(page.text).toContain('Подтвердите оценку');
    expect(page.text).toContain('value="5"');
    await press(desk, `${path}/rating`, { score: '5' });
    expect(await scoreOf(ticket)).toBe(5);
    expect(await history(ticket, 'csat.rated')).toHaveLength(1);
  });

  test.each([
    ['a checker that says so', { 'user-agent': 'LinkScanner/2.1' }],
    ['a prefetching mail program', { 'sec-purpose': 'prefetch' }],
  ])('%s', async (_who, headers) => {
    const ticket = await askedTicket();
    const page = await look(desk, `${pathOf(ticket.statusUrl)}/rate/1`, headers);
    expect(page.text).toContain('Подтвердите оценку');
    expect(await scoreOf(ticket)).toBeNull();
  });

  test('HEAD', async () => {
    const ticket = await askedTicket();
    const url = `${pathOf(ticket.statusUrl)}/rate/1`;
    const answer = await desk.app.inject({ method: 'HEAD', url, headers: browserHeaders });
    expect(answer.statusCode).toBe(200);
    expect(await scoreOf(ticket)).toBeNull();
  });
});
