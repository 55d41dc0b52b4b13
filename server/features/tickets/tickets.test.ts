import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '../../../contract/tickets.ts';
import { getCustomer } from '../../../contract/customers.ts';
import * as draftContract from '../../../contract/drafts.ts';
import * as threadContract from '../../../contract/thread.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import { findByNumber } from './questions.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import type { Client } from '../../testing/client.ts';

const DAY_MS = 86_400_000;

let desk: TestDesk;
let oleg: Client;
let maria: Client;

beforeAll(async () => {
  desk = await openTestDesk();
  [oleg, maria] = await Promise.all([desk.as('oleg'), desk.as('maria')]);
});
afterAll(() => desk.close());

function create(client: Client, more: object = {}): Promise<Ticket> {
  return client.call(contract.createTicket, {
    body: {
      subject: 'Не пришёл электронный билет',
      text: 'Вылет завтра, а письма нет.',
      requester: { name: 'Пётр Зимин', email: 'petr@mail.example' },
      ...more,
    },
  });
}

const numberOf = (ticket: Ticket) => ({ number: ticket.number });

async function thread(client: Client, ticket: Ticket) {
  return (await client.call(threadContract.getThread, { params: numberOf(ticket) })).items;
}

describe('opening', () => {
  test('a phone given beside an address is kept, unless it is somebody else’s', async () => {
    const phone = '+7 (916) 555-44-33';
    const first = await create(oleg, { requester: { email: 'with-phone@mail.example', phone } });
    const other = await create(oleg, { requester: { email: 'same-phone@mail.example', phone } });
    const identitiesOf = async ({ requesterId }: Ticket) =>
      (await oleg.call(getCustomer, { params: { id: requesterId } })).identities.map(({ value }) => value);
    expect((await identitiesOf(first)).toSorted()).toEqual(['+79165554433', 'with-phone@mail.example']);
    expect(await identitiesOf(other)).toEqual(['same-phone@mail.example']);
  });

  test('a subject is one line that is read as it is written', async () => {
    const ticket = await create(oleg, { subject: ' Счёт \u202egnp.exe\u2066\r\nBcc: x\t' });
    expect(ticket.subject).toBe('Счёт gnp.exe Bcc: x');
    const body = { version: ticket.version, subject: '\u202eДругое' };
    const changed = await oleg.call(contract.updateTicket, { params: numberOf(ticket), body });
    expect(changed.subject).toBe('Другое');
  });

  test('a ticket has a human number, a team, a next moment and a first message', async () => {
    const ticket = await create(oleg);
    expect(ticket.number).toMatch(/^K-\d{4,}$/);
    expect(ticket).toMatchObject({
      statusCategory: 'new',
      waitingOn: 'us',
      teamId: desk.cast.teams.support,
      requesterName: 'Пётр Зимин',
      messageCount: 1,
      version: 1,
    });
    expect(Date.parse(ticket.nextActionAt ?? '')).toBeGreaterThan(Date.now());
    expect(await thread(oleg, ticket)).toMatchObject([
      { kind: 'message', direction: 'inbound', text: 'Вылет завтра, а письма нет.' },
      { kind: 'event', type: 'ticket.opened' },
    ]);
  });

  test('numbers rise one by one on a quiet desk, and the number is found in any case', async () => {
    const [first, second] = [await create(oleg), await create(oleg)];
    expect(Number(second.number.slice(2)) - Number(first.number.slice(2))).toBe(1);
    expect(
      await oleg.call(contract.getTicket, { params: { number: first.number.toLowerCase() } }),
    ).toMatchObject({ number: first.number });
  });

  test('forty at once get forty numbers', async () => {
    const tickets = await Promise.all(Array.from({ length: 40 }, () => create(oleg)));
    expect(new Set(tickets.map((ticket) => ticket.number)).size).toBe(40);
  });

  test('the same Idempotency-Key opens one ticket, and another body with it is refused', async () => {
    const headers = { 'idempotency-key': 'from-the-shop-17' };
    const body = { subject: 'Один раз', text: 'да', requester: { email: 'once@mail.example' } };
    const [first, second] = await Promise.all(
      [1, 2].map(() => oleg.call(contract.createTicket, { body, headers })),
    );
    expect(second?.number).toBe(first?.number);
    const other = await oleg.try(contract.createTicket, { body: { ...body, subject: 'Другое' }, headers });
    expect(other.code).toBe('idempotencyMismatch');
  });

  test.each<[string, object, string]>([
    ['no address at all', { requester: { name: 'Некто' } }, 'badAddress'],
    ['a broken address', { requester: { email: 'not an address' } }, 'badAddress'],
    ['no words', { text: '   ' }, 'emptyMessage'],
    ['a team of nobody', { teamId: '019a0000-0000-7000-8000-000000000000' }, 'notFound'],
    ['an unknown field', { accountId: 'x' }, 'badRequest'],
  ])('refuses %s with %s', async (_what, more, code) => {
    const answer = await oleg.try(contract.createTicket, {
      body: { subject: 'Тема', text: 'текст', requester: { email: 'a@mail.example' }, ...more } as never,
    });
    expect(answer.code).toBe(code);
  });

  test('NUL and lone surrogates in the words do not lose the ticket', async () => {
    const ticket = await create(oleg, { subject: 'До\u0000ма', text: 'а\u0000б \ud800 в' });
    expect(ticket.subject).toBe('До\uFFFDма');
  });
});

test('the database itself refuses an unfinished ticket without a team or a next moment', async () => {
  const ticket = await create(oleg);
  const set = (what: string) =>
    desk.world.db.pool.query(`update ticket set ${what} where id = $1`, [ticket.id]);
  await expect(set('next_action_at = null')).rejects.toThrow(/ticket_unfinished_has_next_moment/);
  await expect(set('waiting_on = null')).rejects.toThrow(/ticket_unfinished_has_next_moment/);
  await expect(set('team_id = null')).rejects.toThrow(/not-null|null value/);
});

describe('answering', () => {
  test('a reply is queued, gives the ticket an owner and makes it the customer’s turn', async () => {
    const ticket = await create(oleg);
    const { message, ticket: after } = await oleg.call(threadContract.replyToTicket, {
      params: numberOf(ticket),
      body: { html: '<p>Билет <b>выслан</b>.</p><script>alert(1)</script>' },
    });
    expect(after).toMatchObject({
      statusCategory: 'pending',
      waitingOn: 'customer',
      assigneeId: desk.cast.agents.oleg,
      messageCount: 2,
      version: 2,
    });
    expect(message).toMatchObject({
      direction: 'outbound',
      text: 'Билет выслан.',
      delivery: { state: 'queued' },
    });
    expect(message.html).not.toContain('script');
  });

  test('something newer stops the sending until it was seen', async () => {
    const ticket = await create(oleg);
    const first = (await thread(oleg, ticket))[0]?.id ?? null;
    await maria.call(threadContract.replyToTicket, {
      params: numberOf(ticket),
      body: { text: 'Я уже отвечаю' },
    });
    const late = { text: 'И я отвечаю', seenMessageId: first };
    expect(
      (await oleg.try(threadContract.replyToTicket, { params: numberOf(ticket), body: late })).code,
    ).toBe('newerMessages');
    expect(
      (
        await oleg.try(threadContract.replyToTicket, {
          params: numberOf(ticket),
          body: { ...late, anyway: true },
        })
      ).status,
    ).toBe(201);
  });

  test('undo takes the letter back: the ticket is as before and the words are in the draft', async () => {
    const ticket = await create(oleg);
    const { message } = await oleg.call(threadContract.replyToTicket, {
      params: numberOf(ticket),
      body: { html: '<p>Поспешил</p>' },
    });
    await oleg.call(threadContract.undoSend, { params: { ...numberOf(ticket), id: message.id } });
    const after = await oleg.call(contract.getTicket, { params: numberOf(ticket) });
    expect(after).toMatchObject({
      statusCategory: 'new',
      waitingOn: 'us',
      assigneeId: null,
      messageCount: 1,
    });
    expect((await thread(oleg, ticket)).filter((item) => item.kind === 'message')).toHaveLength(1);
    expect((await oleg.call(draftContract.getDraft, { params: numberOf(ticket) })).draft).toMatchObject({
      kind: 'reply',
      html: '<p>Поспешил</p>',
    });
  });

  test('undo by another agent is refused', async () => {
    const ticket = await create(oleg);
    const { message } = await oleg.call(threadContract.replyToTicket, {
      params: numberOf(ticket),
      body: { text: 'Моё' },
    });
    expect(
      (await maria.try(threadContract.undoSend, { params: { ...numberOf(ticket), id: message.id } })).code,
    ).toBe('notFound');
  });

  test('a note stays inside and is no message', async () => {
    const ticket = await create(oleg);
    await oleg.call(threadContract.writeNote, { params: numberOf(ticket), body: { text: 'SECRET-NOTE' } });
    const kinds = (await thread(oleg, ticket)).map((item) => item.kind);
    expect(kinds).toContain('note');
    const { rows } = await desk.world.db.pool.query(`select 1 from message where text like '%SECRET-NOTE%'`);
    expect(rows).toHaveLength(0);
  });

  test('a draft is mine alone and survives what others do to the ticket', async () => {
    const ticket = await create(oleg);
    await oleg.call(draftContract.saveDraft, {
      params: numberOf(ticket),
      body: { kind: 'reply', html: '<p>Начал писать</p>' },
    });
    await maria.call(contract.updateTicket, {
      params: numberOf(ticket),
      body: { version: 1, priority: 'urgent' },
    });
    expect((await oleg.call(draftContract.getDraft, { params: numberOf(ticket) })).draft).toMatchObject({
      html: '<p>Начал писать</p>',
    });
    expect((await maria.call(draftContract.getDraft, { params: numberOf(ticket) })).draft).toBeNull();
  });
});

describe('changing', () => {
  test('a change that changes nothing makes nobody’s version old', async () => {
    const ticket = await create(oleg, { tags: ['срочно'] });
    const { version, priority, tags, teamId } = ticket;
    const body = { version, priority, tags, teamId };
    const same = await oleg.call(contract.updateTicket, { params: numberOf(ticket), body });
    expect(same.version).toBe(version);
  });

  test('two agents at once: the second hears what changed and nothing is overwritten', async () => {
    const ticket = await create(oleg);
    const params = numberOf(ticket);
    const answers = await Promise.all([
      oleg.try(contract.updateTicket, { params, body: { version: 1, priority: 'high' } }),
      maria.try(contract.updateTicket, { params, body: { version: 1, priority: 'low' } }),
    ]);
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const refused = answers.find((answer) => answer.status === 409);
    expect(refused).toMatchObject({ code: 'staleVersion', body: { error: { details: { version: 2 } } } });
  });

  test('taking a new ticket opens it; tags are tidied; history tells it all', async () => {
    const ticket = await create(oleg);
    const after = await oleg.call(contract.updateTicket, {
      params: numberOf(ticket),
      body: { version: 1, assigneeId: desk.cast.agents.oleg, tags: [' билет ', 'билет', 'авиа'] },
    });
    expect(after).toMatchObject({
      statusCategory: 'open',
      assigneeId: desk.cast.agents.oleg,
      tags: ['авиа', 'билет'],
    });
    const types = (await thread(oleg, ticket)).flatMap((item) => (item.kind === 'event' ? [item.type] : []));
    expect(types).toEqual(['ticket.opened', 'ticket.assigned', 'ticket.tagsChanged', 'ticket.statusChanged']);
  });

  test('solve, reopen, close for good; a wrong step is refused', async () => {
    const ticket = await create(oleg);
    const params = numberOf(ticket);
    const solved = await oleg.call(contract.closeTicket, { params, body: { version: 1 } });
    expect(solved).toMatchObject({ statusCategory: 'solved', waitingOn: null });
    expect((await oleg.try(contract.closeTicket, { params, body: { version: 2 } })).code).toBe('wrongStatus');
    expect(await oleg.call(contract.reopenTicket, { params, body: { version: 2 } })).toMatchObject({
      statusCategory: 'open',
      solvedAt: null,
    });
    expect(
      await oleg.call(contract.closeTicket, { params, body: { version: 3, final: true } }),
    ).toMatchObject({ statusCategory: 'closed', nextActionAt: null });
  });
});

test('what a joined ticket held is in the other one, and the empty one is closed', async () => {
  const [into, from] = [
    await create(oleg),
    await create(oleg, { requester: { email: 'stranger@mail.example' } }),
  ];
  const joined = await oleg.call(contract.joinTicket, {
    params: numberOf(from),
    body: { version: 1, into: into.number },
  });
  expect(joined).toMatchObject({
    number: into.number,
    participants: [{ address: 'stranger@mail.example', state: 'confirmed' }],
  });
  expect((await thread(oleg, into)).filter((item) => item.kind === 'message')).toHaveLength(2);
  expect(await oleg.call(contract.getTicket, { params: numberOf(from) })).toMatchObject({
    statusCategory: 'closed',
  });
});

describe('who sees what', () => {
  test('an agent of another team finds nothing, as if there were nothing', async () => {
    const [anna, ticket] = [await desk.as('anna'), await create(oleg)];
    const hidden = await anna.try(contract.getTicket, { params: numberOf(ticket) });
    const absent = await anna.try(contract.getTicket, { params: { number: 'K-999999' } });
    expect([hidden.status, hidden.code]).toEqual([absent.status, absent.code]);
    expect(
      (await anna.call(contract.listTickets, { query: { view: 'unfinished' } })).items.map(
        (row) => row.number,
      ),
    ).not.toContain(ticket.number);
  });

  test('nor does the owner of another account', async () => {
    const [walter, ticket] = [await desk.as('walter'), await create(oleg)];
    expect((await walter.try(contract.getTicket, { params: numberOf(ticket) })).status).toBe(404);
    expect((await walter.call(contract.listTickets, { query: {} })).items).toEqual([]);
  });

  test('a collaborator writes notes and no replies', async () => {
    const [igor, ticket] = [await desk.as('igor'), await create(oleg)];
    expect(
      (await igor.try(threadContract.writeNote, { params: numberOf(ticket), body: { text: 'Мнение' } }))
        .status,
    ).toBe(201);
    expect(
      (await igor.try(threadContract.replyToTicket, { params: numberOf(ticket), body: { text: 'Ответ' } }))
        .code,
    ).toBe('notAllowed');
  });
});

describe('the next moment', () => {
  test('unanswered: it burns; waiting: it returns to us; solved: it closes', async () => {
    const [unanswered, waiting, solved] = [await create(oleg), await create(oleg), await create(oleg)];
    await oleg.call(threadContract.replyToTicket, {
      params: numberOf(waiting),
      body: { text: 'Пришлите номер брони' },
    });
    await oleg.call(contract.closeTicket, { params: numberOf(solved), body: { version: 1 } });
    desk.travel(8 * DAY_MS);
    await desk.settle();
    const show = (ticket: Ticket) => findByNumber(desk.look(), ticket.number);
    expect(await show(unanswered)).toMatchObject({ urgency: 100, statusCategory: 'new' });
    expect(await show(waiting)).toMatchObject({ statusCategory: 'open', waitingOn: 'us' });
    expect(await show(solved)).toMatchObject({ statusCategory: 'closed' });
  });
});
