import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { getThread, replyToTicket } from '../../../contract/thread.ts';
import { closeTicket, getTicket, type Ticket } from '../../../contract/tickets.ts';
import * as contract from '../../../contract/waiting.ts';
import { house } from '../../house.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { openMailbox, openTicketOf } from '../../testing/guest.ts';
import { BUILT_IN_PLAN } from './defaults.ts';
import { followTicket } from './actions/follow.ts';
import { planMoment } from './actions/take-step.ts';
import { setMoment } from '../tickets/actions/moments.ts';
import { findTicket } from '../tickets/questions.ts';
import { customerWrites } from '../../testing/customer-writes.ts';

let desk: TestDesk;
let oleg: Client;
let vera: Client;

beforeAll(async () => {
  desk = await openTestDesk();
  [oleg, vera] = await Promise.all([desk.as('oleg'), desk.as('vera')]);
  await openMailbox(desk);
});
afterAll(() => desk.close());
beforeEach(() => goTo('2026-12-01T10:00'));

/** Moscow time; the desk's clock alone. Nobody is signed out by it. */
async function goTo(moscow: string): Promise<void> {
  const at = new Date(`${moscow}:00+03:00`);
  desk.world.clock.shift = at.getTime() - Date.now();
  await desk.world.db.pool.query(`update session set expires_at = '2099-01-01', last_used_at = $1`, [at]);
}

async function travelTo(moscow: string): Promise<void> {
  await goTo(moscow);
  await desk.settle();
}

/** Answered by Oleg, so that it waits for the customer. */
async function waitingTicket(more: object = {}): Promise<Ticket> {
  const ticket = await openTicketOf(desk, more);
  await oleg.call(replyToTicket, { params: ticket, body: { text: 'Какой у вас номер брони?' } });
  await desk.settle();
  return ticket;
}

async function begin(ticket: Ticket, planId = BUILT_IN_PLAN): Promise<void> {
  await oleg.call(contract.startPlan, { params: ticket, body: { planId } });
}

async function shown(ticket: Ticket) {
  return (await oleg.call(contract.getWaiting, { params: ticket })).plan;
}

/** What the desk has written by itself, with when. */
async function letters(ticket: Ticket): Promise<{ text: string; at: Date; auto: string }[]> {
  const { rows } = await desk.world.db.pool.query<{ text: string; at: Date; auto: string }>(
    `select message.text, message.at, outbox.letter ->> 'autoSubmitted' as auto from message
     join outbox on outbox.message_id = message.id
     where message.ticket_id = $1 and author_kind = 'system' and message.purpose = 'message' order by message.id`,
    [ticket.id],
  );
  return rows;
}

async function planMoments(ticket: Ticket): Promise<object[]> {
  const { rows } = await desk.world.db.pool.query<object>(
    `select at from ticket_moment where ticket_id = $1 and kind = 'waiting.plan'`,
    [ticket.id],
  );
  return rows;
}

async function answer(ticket: Ticket, quietly = false): Promise<void> {
  const { requesterAddress: authorAddress, subject } = ticket;
  await customerWrites(desk, ticket, { authorAddress, subject, text: 'Вот номер: QWERTY' }, { quietly });
}

test('two nudges and a polite close, each at its working hour, and the next step is always visible', async () => {
  const ticket = await waitingTicket();
  await begin(ticket);
  expect(await shown(ticket)).toMatchObject({ step: 1, steps: 3, action: 'nudge', sent: 0 });
  expect((await shown(ticket))?.nextAt).toMatch(/^2026-12-03T07:00/);
  await travelTo('2026-12-03T09:59');
  expect(await letters(ticket)).toEqual([]);
  await travelTo('2026-12-03T10:01');
  const [first] = await letters(ticket);
  expect(first).toMatchObject({ auto: 'auto-generated' });
  expect(first?.text).toContain(`ваше обращение ${ticket.number}`);
  expect(await shown(ticket)).toMatchObject({ step: 2, action: 'nudge', sent: 1 });
  await travelTo('2026-12-08T10:02');
  expect(await letters(ticket)).toHaveLength(2);
  expect(await shown(ticket)).toMatchObject({ step: 3, action: 'close', sent: 2 });
  await travelTo('2026-12-11T10:05');
  expect(await letters(ticket)).toHaveLength(3);
  expect(await oleg.call(getTicket, { params: ticket })).toMatchObject({ statusCategory: 'solved' });
  expect(await shown(ticket)).toBeNull();
  const history = (await oleg.call(getThread, { params: ticket })).items.flatMap((item) =>
    item.kind === 'event' ? item : [],
  );
  const types = history.map(({ type }) => type).filter((type) => type.startsWith('waiting.'));
  expect(types).toEqual([
    'waiting.planStarted',
    'waiting.planStepDone',
    'waiting.planStepDone',
    'waiting.planStepDone',
  ]);
  const solved = history.find(({ type }) => type === 'ticket.solved');
  expect(solved?.data).toMatchObject({ because: { by: 'plan', name: 'Напомнить дважды и закрыть' } });
});

test('any answer ends it: of the customer, of an agent; a robot’s answer does not', async () => {
  const [byCustomer, byAgent, byRobot] = [
    await waitingTicket(),
    await waitingTicket(),
    await waitingTicket(),
  ];
  for (const ticket of [byCustomer, byAgent, byRobot]) await begin(ticket);
  await goTo('2026-12-01T12:00');
  await answer(byCustomer);
  await oleg.call(replyToTicket, { params: byAgent, body: { text: 'И ещё: на какое имя?', anyway: true } });
  await answer(byRobot, true);
  await desk.settle();
  expect(await shown(byCustomer)).toBeNull();
  expect(await shown(byAgent)).toBeNull();
  expect(await shown(byRobot)).toMatchObject({ step: 1 });
  await travelTo('2026-12-03T10:01');
  expect(await letters(byCustomer)).toEqual([]);
  expect(await letters(byAgent)).toEqual([]);
  expect(await letters(byRobot)).toHaveLength(1);
  // Nothing of the plan is left that would wake the desk.
  for (const ticket of [byCustomer, byAgent]) expect(await planMoments(ticket)).toEqual([]);
});

test('solving ends it, and so does taking the ticket back', async () => {
  const ticket = await waitingTicket();
  await begin(ticket);
  const { version } = await oleg.call(getTicket, { params: ticket });
  await oleg.call(closeTicket, { params: ticket, body: { version } });
  await travelTo('2026-12-03T10:01');
  expect(await letters(ticket)).toEqual([]);
  expect((await oleg.try(contract.startPlan, { params: ticket, body: { planId: BUILT_IN_PLAN } })).code).toBe(
    'wrongStatus',
  );
});

test('an answer that came in the same second wins over the close, whichever transaction is first', async () => {
  for (let round = 0; round < 6; round++) {
    await goTo('2026-12-01T10:00');
    const ticket = await waitingTicket();
    await begin(ticket);
    await oleg.call(contract.skipStep, { params: ticket });
    await oleg.call(contract.skipStep, { params: ticket });
    expect(await shown(ticket)).toMatchObject({ step: 3, action: 'close' });
    await goTo('2026-12-21T12:00');
    await Promise.all([answer(ticket), desk.settle()]);
    await desk.settle();
    const after = await oleg.call(getTicket, { params: ticket });
    expect(after).toMatchObject({ statusCategory: 'open', waitingOn: 'us' });
  }
});

test('a letter that nobody has read yet holds the step back, but not for ever', async () => {
  const ticket = await waitingTicket();
  await begin(ticket);
  await desk.world.db.pool.query(
    `insert into letter (account_id, id, road, received_at, sha256, size, state, next_try_at)
     values ($1, gen_random_uuid(), 'smtp', $2, 'stuck', 1, 'received', '2099-01-01')`,
    [desk.cast.accountId, new Date('2026-12-03T06:59:00Z')],
  );
  await travelTo('2026-12-03T10:01');
  expect(await letters(ticket)).toEqual([]);
  await travelTo('2026-12-03T10:05');
  expect(await letters(ticket)).toEqual([]);
  await travelTo('2026-12-03T10:12');
  expect(await letters(ticket)).toHaveLength(1);
  await desk.world.db.pool.query(`delete from letter where sha256 = 'stuck'`);
});

test('after a month off there is one letter a ticket, in working time, and the next keeps its distance', async () => {
  const tickets = await Promise.all(Array.from({ length: 8 }, () => waitingTicket()));
  for (const ticket of tickets) await begin(ticket);
  // A Saturday night.
  await travelTo('2027-01-16T03:00');
  for (const ticket of tickets) expect(await letters(ticket)).toEqual([]);
  await travelTo('2027-01-18T09:01');
  for (const ticket of tickets) {
    expect(await letters(ticket)).toHaveLength(1);
    expect((await shown(ticket))?.nextAt).toMatch(/^2027-01-21T06:01/);
  }
  await travelTo('2027-01-18T23:00');
  for (const ticket of tickets) expect(await letters(ticket)).toHaveLength(1);
});

test('any number of nodes take each step once, also when the clock jumps', async () => {
  const tickets = await Promise.all(Array.from({ length: 10 }, () => waitingTicket()));
  for (const ticket of tickets) await begin(ticket);
  const nodes = await Promise.all([openTestDesk({ beside: desk }), openTestDesk({ beside: desk })]);
  for (const moscow of ['2026-12-03T10:30', '2026-12-01T11:00', '2026-12-03T10:31', '2026-12-08T11:00']) {
    await goTo(moscow);
    for (const node of nodes) node.world.clock.shift = desk.world.clock.shift;
    await Promise.all([desk, ...nodes].map((node) => node.settle()));
  }
  for (const ticket of tickets) expect(await letters(ticket)).toHaveLength(2);
  await Promise.all(nodes.map((node) => node.close()));
});

test('a step that dies in the middle leaves nothing behind and is taken later, once', async () => {
  const ticket = await waitingTicket();
  await begin(ticket);
  let deaths = 1;
  const dying = await openTestDesk({
    beside: desk,
    house: {
      ...house,
      moments: house.moments.map((handler) =>
        handler.kind === planMoment.kind
          ? {
              kind: handler.kind,
              come: async (...given: Parameters<typeof handler.come>) => {
                await handler.come(...given);
                if (deaths-- > 0) throw new Error('died before the commit');
              },
            }
          : handler,
      ),
    },
  });
  // The first node sleeps: its clock stands still.
  dying.world.clock.shift = new Date('2026-12-03T10:01:00+03:00').getTime() - Date.now();
  await dying.settle();
  expect(await letters(ticket)).toEqual([]);
  await dying.close();
  await travelTo('2026-12-03T10:05');
  expect(await letters(ticket)).toHaveLength(1);
});

test('a plan begins by itself where the company wishes so, and anew after each answer of ours', async () => {
  const plan = await vera.call(contract.createPlan, {
    body: {
      name: 'Один раз и к нам',
      steps: [
        {
          after: { count: 1, unit: 'workingDays' },
          action: 'nudge',
          text: { ru: '', en: 'Dear {{customer.firstName}}, {{ticket.number}}: {{unfilled' },
        },
        { after: { count: 4, unit: 'workingHours' }, action: 'return', text: { ru: '', en: '' } },
      ],
    },
  });
  await vera.call(contract.updateWaitingSettings, { body: { autoPlanId: plan.id } });
  const ticket = await waitingTicket();
  expect(await shown(ticket)).toMatchObject({ name: 'Один раз и к нам', step: 1 });
  await goTo('2026-12-01T15:00');
  await oleg.call(replyToTicket, { params: ticket, body: { text: 'Уточнение', anyway: true } });
  await desk.settle();
  expect((await shown(ticket))?.nextAt).toMatch(/^2026-12-02T12:00/);
  await travelTo('2026-12-02T15:05');
  expect((await letters(ticket)).map(({ text }) => text)).toEqual([
    `Dear Пётр, ${ticket.number}: {{unfilled`,
  ]);
  await travelTo('2026-12-03T10:10');
  expect(await oleg.call(getTicket, { params: ticket })).toMatchObject({
    statusCategory: 'open',
    urgency: 50,
  });
  await vera.call(contract.updateWaitingSettings, { body: { autoPlanId: null } });
  await vera.call(contract.removePlan, { params: plan });
});

test('a customer without an address brings the ticket back, with word to those whom it concerns', async () => {
  const ticket = await openTicketOf(desk, { requester: { name: 'Без почты', phone: '+7 900 000-00-01' } });
  await desk.act((scope) => followTicket(scope, ticket.id));
  await begin(ticket);
  expect(await oleg.call(getTicket, { params: ticket })).toMatchObject({
    statusCategory: 'pending',
    waitingReason: 'Ответ клиента',
  });
  await travelTo('2026-12-03T10:01');
  expect(await oleg.call(getTicket, { params: ticket })).toMatchObject({ statusCategory: 'open' });
  const { rows } = await desk.world.db.pool.query<{ kind: string }>(
    'select distinct kind from notice where ticket_id = $1',
    [ticket.id],
  );
  expect(rows).toEqual([{ kind: 'waiting.planUnreachable' }]);
});

test('a plan is skipped through and stopped by hand', async () => {
  const ticket = await waitingTicket();
  await begin(ticket);
  await oleg.call(contract.skipStep, { params: ticket });
  expect(await shown(ticket)).toMatchObject({ step: 2, sent: 0 });
  expect((await shown(ticket))?.nextAt).toMatch(/^2026-12-08T07:00/);
  await oleg.call(contract.stopPlan, { params: ticket });
  expect((await oleg.try(contract.stopPlan, { params: ticket })).code).toBe('notFound');
  await travelTo('2026-12-08T10:05');
  expect(await letters(ticket)).toEqual([]);
  // As any other ticket that waits without a plan it has come back to us.
  expect(await oleg.call(getTicket, { params: ticket })).toMatchObject({ statusCategory: 'open' });
});

test('what is left of a plan that is gone does no harm', async () => {
  const ticket = await waitingTicket();
  await desk.act((scope) => setMoment(scope, ticket.id, planMoment.kind, scope.now));
  await desk.settle();
  expect((await findTicket(desk.look(), ticket.id))?.branchActionAt).toBeNull();
});

test.each([
  ['no end', [{ action: 'nudge', ru: 'Ау' }], /последний шаг/],
  [
    'an end in the middle',
    [
      { action: 'close', ru: 'Всё' },
      { action: 'return', ru: '' },
    ],
    /шаг 1/,
  ],
  ['no text', [{ action: 'close', ru: ' ' }], /нет текста/],
  ['an unknown variable', [{ action: 'close', ru: '{{customer.nmae}}' }], /customer\.nmae/],
])('a plan with %s is refused, in words', async (_, steps, words) => {
  const body = {
    name: 'Черновик',
    steps: steps.map(({ action, ru }) => ({
      after: { count: 1, unit: 'days' as const },
      action: action as contract.StepAction,
      text: { ru, en: '' },
    })),
  };
  const answer = await vera.try(contract.createPlan, { body });
  expect(answer.code).toBe('badPlan');
  expect(answer.text).toMatch(words);
  expect((await oleg.try(contract.createPlan, { body })).code).toBe('notAllowed');
});

test('a preview tells when letters would leave and what they would say', async () => {
  const { items } = await oleg.call(contract.previewPlan, {
    body: {
      from: '2026-12-04T14:50:00.000Z',
      steps: [
        {
          after: { count: 1, unit: 'workingDays' },
          action: 'close',
          text: { ru: '{{customer.firstName}}, закрываем {{ticket.number}}', en: '' },
        },
      ],
    },
  });
  expect(items).toEqual([
    {
      at: '2026-12-07T14:50:00.000Z',
      action: 'close',
      ru: 'Анна, закрываем K-1042',
      en: 'Anna, закрываем K-1042',
    },
  ]);
});
