import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listNotices } from '../../../contract/notices.ts';
import { listStatuses, type Status } from '../../../contract/statuses.ts';
import { replyToTicket, writeNote } from '../../../contract/thread.ts';
import {
  countViews,
  getTicket,
  listTickets,
  updateTicket,
  type Ticket,
  type ViewKey,
} from '../../../contract/tickets.ts';
import * as contract from '../../../contract/waiting.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { openTicketOf } from '../../testing/guest.ts';
import { theDesk, readScope } from '../../platform/scope.ts';
import { changeTicket } from '../tickets/actions/change.ts';
import { writeSlots } from '../tickets/actions/slots.ts';
import { findTicket } from '../tickets/questions.ts';
import { waitingActions, waitingConditions } from './offers.ts';

let desk: TestDesk;
let oleg: Client;
let anna: Client;
let vera: Client;
let statuses: Status[];

beforeAll(async () => {
  desk = await openTestDesk();
  [oleg, anna, vera] = await Promise.all([desk.as('oleg'), desk.as('anna'), desk.as('vera')]);
  statuses = (await oleg.call(listStatuses, {})).items;
});
afterAll(() => desk.close());
beforeEach(() => goTo('2026-12-01T10:00'));

/** Moscow time; nobody is signed out by it. 2026-12-01 is a Tuesday. */
async function goTo(moscow: string): Promise<void> {
  const at = new Date(`${moscow}:00+03:00`);
  desk.world.clock.shift = at.getTime() - Date.now();
  await desk.world.db.pool.query(`update session set expires_at = '2099-01-01', last_used_at = $1`, [at]);
}

async function travelTo(moscow: string): Promise<void> {
  await goTo(moscow);
  await desk.settle();
}

function statusOf(category: Status['category']): string {
  return statuses.find((status) => status.category === category)?.id ?? '';
}

const show = (ticket: Ticket) => oleg.call(getTicket, { params: ticket });
const waiting = (ticket: Ticket) => oleg.call(contract.getWaiting, { params: ticket });

async function listed(view: ViewKey, client = oleg): Promise<string[]> {
  return (await client.call(listTickets, { query: { view, limit: 100 } })).items.map(({ number }) => number);
}

async function noticesOf(client: Client, ticket: Ticket): Promise<string[]> {
  const { items } = await client.call(listNotices, { query: { limit: 100 } });
  return items.filter(({ ticketNumber }) => ticketNumber === ticket.number).map(({ kind }) => kind);
}

function moved(ticket: Ticket, change: object) {
  return { params: ticket, body: { version: ticket.version, ...change } };
}

test('pending needs a reason, on hold a reason or a date; an answer needs nothing', async () => {
  const ticket = await openTicketOf(desk);
  const bare = await oleg.try(updateTicket, moved(ticket, { statusId: statusOf('pending') }));
  expect(bare.code).toBe('waitingReasonNeeded');
  expect(bare.text).toMatch(/чего ждём/);
  expect((await oleg.try(updateTicket, moved(ticket, { statusId: statusOf('onHold') }))).code).toBe(
    'waitingReasonNeeded',
  );
  const until = '2026-12-09T06:00:00.000Z';
  const held = await oleg.call(
    updateTicket,
    moved(ticket, { statusId: statusOf('onHold'), nextActionAt: until }),
  );
  expect(held).toMatchObject({ waitingOn: 'partner', waitingReason: null, lookAgainAt: until });
  const pending = await oleg.call(
    updateTicket,
    moved(held, { statusId: statusOf('pending'), waitingReason: ' Чек ' }),
  );
  expect(pending).toMatchObject({ waitingOn: 'customer', waitingReason: 'Чек' });
  const other = await openTicketOf(desk);
  const { ticket: answered } = await oleg.call(replyToTicket, {
    params: other,
    body: { text: 'Какой номер?' },
  });
  expect(answered).toMatchObject({ statusCategory: 'pending', waitingReason: 'Ответ клиента' });
  const back = await oleg.call(updateTicket, moved(answered, { statusId: statusOf('open') }));
  expect(back.waitingReason).toBeNull();
  const { ticket: dated } = await oleg.call(replyToTicket, {
    params: other,
    body: { text: 'Ждём склад', statusId: statusOf('onHold'), waitingReason: 'Склад', nextActionAt: until },
  });
  expect(dated).toMatchObject({ waitingReason: 'Склад', lookAgainAt: until });
});

test('a status of the company’s own says by itself what is waited for', async () => {
  const own = { id: '11111111-2222-4333-8444-555555555555', name: 'Ждём паспорт' };
  await desk.world.db.pool.query(
    `insert into status (account_id, id, name, category, customer_label, position) values ($1, $2, $3, 'pending', '', 99)`,
    [desk.cast.accountId, own.id, own.name],
  );
  // Statuses are remembered for three seconds.
  await new Promise((wake) => setTimeout(wake, 3100));
  const ticket = await openTicketOf(desk);
  const after = await oleg.call(updateTicket, moved(ticket, { statusId: own.id }));
  expect(after.waitingReason).toBe('Ждём паспорт');
});

test('reasons are the company’s own; without any there are built-in ones', async () => {
  const { reasons, quietDays } = await oleg.call(contract.getWaitingSettings, {});
  expect(reasons.map(({ text }) => text)).toContain('Ответ партнёра');
  expect(quietDays).toBe(3);
  const own = [{ category: 'pending' as const, text: 'Фото бирки', days: 2 }];
  await vera.call(contract.updateWaitingSettings, { body: { reasons: own } });
  expect((await oleg.call(contract.getWaitingSettings, {})).reasons).toEqual(own);
  await vera.call(contract.updateWaitingSettings, { body: { quietDays: 5 } });
  expect(await oleg.call(contract.getWaitingSettings, {})).toMatchObject({ reasons: own, quietDays: 5 });
  await vera.call(contract.updateWaitingSettings, { body: { quietDays: 3 } });
  expect((await oleg.try(contract.updateWaitingSettings, { body: { quietDays: 4 } })).code).toBe(
    'notAllowed',
  );
});

test('each turn has its clock', async () => {
  const ticket = await openTicketOf(desk);
  await goTo('2026-12-01T12:00');
  await oleg.call(replyToTicket, { params: ticket, body: { text: 'Какой номер?' } });
  await goTo('2026-12-01T15:00');
  const { version } = await show(ticket);
  const body = { version, statusId: statusOf('onHold'), waitingReason: 'Аэропорт' };
  await oleg.call(updateTicket, { params: ticket, body });
  await goTo('2026-12-01T20:00');
  const { turns, waitingOn } = await waiting(ticket);
  const hours = Object.fromEntries(Object.entries(turns).map(([side, ms]) => [side, Math.round(ms / 3.6e6)]));
  expect(hours).toEqual({ us: 2, customer: 3, partner: 5 });
  expect(waitingOn).toBe('partner');
});

test('a snoozed ticket is out of the way, counted with the waiting ones, and comes back warm, with a word', async () => {
  const ticket = await openTicketOf(desk, { assigneeId: desk.cast.agents.oleg });
  const before = await oleg.call(countViews, {});
  await oleg.call(contract.snoozeTicket, { params: ticket, body: { until: '2026-12-03T06:00:00.000Z' } });
  expect(await listed('mine')).not.toContain(ticket.number);
  expect(await listed('waiting')).toContain(ticket.number);
  expect(await listed('unfinished')).toContain(ticket.number);
  await desk.settle();
  const after = await oleg.call(countViews, {});
  expect([after.mine - before.mine, after.waiting - before.waiting]).toEqual([-1, 1]);
  // The trunk does not raise it meanwhile.
  await travelTo('2026-12-02T15:00');
  expect(await show(ticket)).toMatchObject({ urgency: 0, snoozedUntil: '2026-12-03T06:00:00.000Z' });
  await travelTo('2026-12-03T09:01');
  expect(await show(ticket)).toMatchObject({ urgency: 50, snoozedUntil: null, statusCategory: 'open' });
  expect(await listed('mine')).toContain(ticket.number);
  expect(await noticesOf(oleg, ticket)).toEqual(['waiting.woke']);
  expect(
    (await oleg.try(contract.snoozeTicket, { params: ticket, body: { until: '2026-12-01T06:00:00.000Z' } }))
      .code,
  ).toBe('badRequest');
});

test('what burns, and what is brought back by hand, is in the list again', async () => {
  const [burning, woken] = [await openTicketOf(desk), await openTicketOf(desk)];
  const until = '2026-12-20T06:00:00.000Z';
  for (const ticket of [burning, woken])
    await oleg.call(contract.snoozeTicket, { params: ticket, body: { until } });
  await desk.act((scope) => writeSlots(scope, burning.id, { urgency: 100 }));
  await oleg.call(contract.wakeTicket, { params: woken });
  expect((await oleg.try(contract.wakeTicket, { params: woken })).code).toBe('notFound');
  expect(await listed('unassigned')).toEqual(expect.arrayContaining([burning.number, woken.number]));
  await desk.settle();
  const { unassigned } = await oleg.call(countViews, {});
  expect(unassigned).toBe((await listed('unassigned')).length);
});

test('a reminder comes in its second, to whom it belongs; more than one, and after being dropped none', async () => {
  const ticket = await openTicketOf(desk);
  const remind = (client: Client, at: string, text: string) =>
    client.call(contract.addReminder, { params: ticket, body: { at, text } });
  await remind(oleg, '2026-12-01T09:00:00.000Z', 'позвонить');
  await remind(vera, '2026-12-01T10:00:00.000Z', 'проверить');
  const dropped = await remind(oleg, '2026-12-01T11:00:00.000Z', 'лишнее');
  expect((await vera.try(contract.removeReminder, { params: dropped })).code).toBe('notFound');
  await oleg.call(contract.removeReminder, { params: dropped });
  expect((await waiting(ticket)).reminders.map(({ text }) => text)).toEqual(['позвонить']);
  expect((await oleg.call(contract.listReminders, {})).items.map(({ text }) => text)).toEqual(['позвонить']);
  await travelTo('2026-12-01T12:00');
  expect(await noticesOf(oleg, ticket)).toEqual(['waiting.reminder']);
  expect(await noticesOf(vera, ticket)).toEqual([]);
  await travelTo('2026-12-01T15:00');
  expect(await noticesOf(vera, ticket)).toEqual(['waiting.reminder']);
  expect(await noticesOf(oleg, ticket)).toHaveLength(1);
  expect((await oleg.call(contract.listReminders, {})).items).toEqual([]);
  const body = { at: '2026-12-01T09:00:00.000Z', text: '' };
  expect((await oleg.try(contract.addReminder, { params: ticket, body })).code).toBe('badRequest');
  const hidden = await anna.try(contract.addReminder, {
    params: ticket,
    body: { at: '2027-01-01T00:00:00.000Z', text: '' },
  });
  expect(hidden.code).toBe('notFound');
});

test('what nobody touches for three working days stands in the quiet list until somebody does', async () => {
  const [forgotten, worked, held] = [
    await openTicketOf(desk, { assigneeId: desk.cast.agents.oleg }),
    await openTicketOf(desk),
    await openTicketOf(desk),
  ];
  const mine = [forgotten, worked, held].map(({ number }) => number);
  const quiet = async () => (await listed('quiet')).filter((number) => mine.includes(number)).toSorted();
  await oleg.call(
    updateTicket,
    moved(held, {
      statusId: statusOf('onHold'),
      waitingReason: 'Партнёр',
      nextActionAt: '2027-01-20T06:00:00.000Z',
    }),
  );
  await travelTo('2026-12-02T12:00');
  await travelTo('2026-12-03T12:00');
  await oleg.call(writeNote, { params: worked, body: { text: 'Спросил склад' } });
  await travelTo('2026-12-04T09:59');
  expect(await quiet()).toEqual([]);
  await travelTo('2026-12-04T10:01');
  expect(await quiet()).toEqual([forgotten.number, held.number].toSorted());
  expect((await oleg.call(countViews, {})).quiet).toBe((await listed('quiet')).length);
  expect((await waiting(forgotten)).quietSince).toMatch(/^2026-12-01T07:00/);
  expect(await noticesOf(oleg, forgotten)).toContain('waiting.quiet');
  expect(await listed('quiet', anna)).toEqual([]);
  await oleg.call(writeNote, { params: forgotten, body: { text: 'Вспомнил' } });
  await desk.settle();
  expect(await quiet()).toEqual([held.number]);
  expect((await waiting(forgotten)).quietSince).toBeNull();
  await travelTo('2026-12-08T12:05');
  expect(await quiet()).toEqual([worked.number, held.number].toSorted());
});

test('rules ask about waiting and act on it', async () => {
  const ticket = await openTicketOf(desk, { assigneeId: desk.cast.agents.oleg });
  const holds = async (key: string, filled: object) => {
    const piece = waitingConditions.find((one) => one.key === key);
    const record = await findTicket(desk.look(), ticket.id);
    if (!piece || !record) throw new Error(`No ${key}`);
    const scope = readScope(desk.world, desk.cast.accountId, theDesk);
    const facts = { ticket: record, event: null, now: scope.now, text: async () => '' };
    return piece.holds(scope, facts, { ...filled });
  };
  const perform = (key: string, filled: object) =>
    desk.act(async (scope) => {
      const record = await findTicket(scope, ticket.id);
      if (record)
        await waitingActions
          .find((one) => one.key === key)
          ?.perform(scope, record, { ...filled }, { by: 'rule', name: 'Проба' });
    });
  await goTo('2026-12-01T12:00');
  expect(await holds('waiting.turn', { side: 'us' })).toBe(true);
  expect(await holds('waiting.turn', { side: 'partner' })).toBe(false);
  expect(await holds('waiting.longerThan', { minutes: 119 })).toBe(true);
  expect(await holds('waiting.longerThan', { minutes: 125 })).toBe(false);
  expect(await holds('waiting.quietFor', { minutes: 119 })).toBe(true);
  await perform('waiting.startPlan', { plan: (await oleg.call(contract.listPlans, {})).items[0]?.id });
  expect(await show(ticket)).toMatchObject({ statusCategory: 'pending', waitingReason: 'Ответ клиента' });
  expect((await waiting(ticket)).plan).toMatchObject({ step: 1 });
  await perform('waiting.stopPlan', {});
  expect((await waiting(ticket)).plan).toBeNull();
  await perform('waiting.snooze', { days: 2 });
  expect(await holds('waiting.isSnoozed', {})).toBe(true);
  expect((await show(ticket)).snoozedUntil).toMatch(/^2026-12-03T09:00/);
  await perform('waiting.remindAgent', { days: 1, text: 'проверить' });
  expect((await waiting(ticket)).reminders).toMatchObject([{ text: 'проверить' }]);
  await desk.act((scope) => changeTicket(scope, ticket.id, { statusId: statusOf('solved') }));
  await perform('waiting.snooze', { days: 2 });
  expect((await show(ticket)).snoozedUntil).toBeNull();
});
