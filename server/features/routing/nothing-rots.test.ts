/** Every door by which a ticket might come to somebody who is not there, or stay with him. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createRule, removeRule } from '../../../contract/automation.ts';
import {
  endAbsence,
  listAbsences,
  noteSeen,
  planAbsence,
  setMyAvailability,
  updateWorkSettings,
} from '../../../contract/availability.ts';
import { escalateTicket, returnTicket } from '../../../contract/lines.ts';
import { createMacro, runMacro } from '../../../contract/macros.ts';
import { setQueue } from '../../../contract/routing.ts';
import { updateAgent, updateTeam } from '../../../contract/staff.ts';
import { listStatuses } from '../../../contract/statuses.ts';
import { reassign } from '../../../contract/supervision.ts';
import { getThread } from '../../../contract/thread.ts';
import {
  closeTicket,
  createTicket,
  getTicket,
  reopenTicket,
  updateTicket,
  type Ticket,
} from '../../../contract/tickets.ts';
import { snoozeTicket } from '../../../contract/waiting.ts';
import type { CastName } from '../../testing/cast.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { writeSlots } from '../tickets/actions/slots.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let desk: TestDesk;
let maria: Client;
let oleg = '';
let support = '';

beforeAll(async () => {
  desk = await openTestDesk();
  maria = await desk.as('maria');
  oleg = desk.cast.agents.oleg;
  support = desk.cast.teams.support;
});
afterAll(() => desk.close());
beforeEach(async () => {
  const { items } = await maria.call(listAbsences, {});
  for (const { id, state } of items) if (state !== 'ended') await maria.call(endAbsence, { params: { id } });
  await desk.settle();
});

function inTime(ms: number): string {
  return new Date(Date.now() + desk.world.clock.shift + ms).toISOString();
}

async function goAway(handOver: 'atOnce' | 'whenDue', substitute: CastName | null = null): Promise<void> {
  const [fromAt, untilAt] = [inTime(-HOUR), inTime(30 * DAY)];
  const substituteId = substitute && desk.cast.agents[substitute];
  const body = { agentId: oleg, fromAt, untilAt, handOver, substituteId, teamId: null };
  await maria.call(planAbsence, { body });
  await desk.settle();
}

async function open(given: { assigneeId?: string; anyway?: boolean; email?: string } = {}): Promise<Ticket> {
  const { email = 'petr@example.com', ...rest } = given;
  const body = { subject: 'Где багаж?', text: 'Жду', requester: { email, name: 'Пётр' }, teamId: support };
  const ticket = await maria.call(createTicket, { body: { ...body, ...rest } });
  await desk.settle();
  return ticket;
}

async function now({ number }: { number: string }): Promise<Ticket> {
  return maria.call(getTicket, { params: { number } });
}

async function holderOf(ticket: { number: string }): Promise<string | null> {
  await desk.settle();
  return (await now(ticket)).assigneeId;
}

async function inStatus(ticket: Ticket, category: string, by: Client = maria): Promise<Ticket> {
  const { items } = await maria.call(listStatuses, {});
  const statusId = items.find((status) => status.category === category)?.id ?? '';
  const { version } = await now(ticket);
  const waiting =
    category === 'pending' ? { waitingReason: 'номер бирки', nextActionAt: inTime(3 * DAY) } : {};
  const body = { version, statusId, ...waiting };
  return by.call(updateTicket, { params: { number: ticket.number }, body });
}

describe('nothing is assigned to whoever is away', () => {
  test('by hand: a new ticket, an old one, a hand-over, many at once', async () => {
    await goAway('whenDue');
    const requester = { email: 'petr@example.com', name: 'Пётр' };
    const given = { subject: 'Где?', text: 'Жду', requester, assigneeId: oleg };
    expect(await maria.try(createTicket, { body: given })).toMatchObject({ code: 'agentAway' });
    const { number, version } = await open();
    const params = { number };
    const assigned = { version, assigneeId: oleg };
    expect(await maria.try(updateTicket, { params, body: assigned })).toMatchObject({ code: 'agentAway' });
    const card = { version, line: 2, tried: 'искали', asked: 'найти', urgency: 'high' as const };
    const handed = await maria.try(escalateTicket, { params, body: { ...card, assigneeId: oleg } });
    expect(handed).toMatchObject({ code: 'agentAway' });
    const many = await maria.call(reassign, { body: { numbers: [number], agentIds: [oleg] } });
    expect(many).toMatchObject({ done: [], refused: [{ number, code: 'agentAway' }] });
    expect(await holderOf({ number })).toBeNull();
  });

  test('by a rule, by a macro, by the return of a ticket that he has handed up', async () => {
    const sent = await open({ assigneeId: oleg });
    const card = { line: 2, tried: 'искали', asked: 'найти', urgency: 'high' as const };
    const params = { number: sent.number };
    const up = await (
      await desk.as('oleg')
    ).call(escalateTicket, { params, body: { ...card, version: (await now(sent)).version } });
    await goAway('whenDue');
    await maria.call(returnTicket, { params, body: { version: up.version, reason: 'нет бирки' } });
    expect(await holderOf(sent)).toBeNull();
    const actions = [{ key: 'ticket.setAssignee', filled: { value: oleg } }];
    const rule = await maria.call(createRule, {
      body: {
        kind: 'trigger',
        name: 'Олегу',
        events: ['ticket.opened'],
        stopOnMatch: false,
        actions,
        conditions: { match: 'all', items: [] },
      },
    });
    const ticket = await open();
    expect(await holderOf(ticket)).toBeNull();
    await maria.call(removeRule, { params: { id: rule.id } });
    const { id } = await maria.call(createMacro, { body: { name: 'Олегу', actions } });
    await maria.call(runMacro, { params: { number: ticket.number, id } });
    expect(await holderOf(ticket)).toBeNull();
  });

  test('by a queue: in turn, and to the last agent, when he alone is in the team', async () => {
    await maria.call(updateTeam, { params: { id: support }, body: { agentIds: [oleg] } });
    const answered = await open({ assigneeId: oleg, email: 'ivan@example.com' });
    await (
      await desk.as('oleg')
    ).post(`/tickets/${answered.number}/messages`, { text: 'Ищем', seenMessageId: null, anyway: true });
    await goAway('whenDue');
    await maria.call(setQueue, {
      body: { teamId: support, line: 1, way: 'roundRobin', lastAgentDays: 30 },
    });
    const ticket = await open({ email: 'ivan@example.com' });
    expect(await holderOf(ticket)).toBeNull();
    const { items } = await maria.call(listAbsences, {});
    const running = items.find(({ state }) => state !== 'ended');
    await maria.call(endAbsence, { params: { id: running?.id ?? '' } });
    expect(await holderOf(ticket)).toBe(oleg);
    await maria.call(setQueue, { body: { teamId: support, line: 1, way: 'manual', lastAgentDays: 0 } });
  });
});

describe('nothing rots in the hands of whoever is on leave', () => {
  test('a colleague takes a pending ticket back to work, or a solved one', async () => {
    const pending = await inStatus(await open({ assigneeId: oleg }), 'pending');
    const solved = await open({ assigneeId: oleg });
    const { version } = await now(solved);
    await maria.call(closeTicket, { params: { number: solved.number }, body: { version } });
    await goAway('whenDue');
    expect(await holderOf(pending)).toBe(oleg);
    await inStatus(pending, 'open');
    expect(await holderOf(pending)).toBeNull();
    const body = { version: (await now(solved)).version };
    await maria.call(reopenTicket, { params: { number: solved.number }, body });
    expect(await holderOf(solved)).toBeNull();
  });

  test('but what he takes back to work himself stays his', async () => {
    const ticket = await inStatus(await open({ assigneeId: oleg }), 'pending');
    await goAway('whenDue');
    await inStatus(ticket, 'open', await desk.as('oleg'));
    expect(await holderOf(ticket)).toBe(oleg);
  });

  test('and what a person insists on giving him', async () => {
    await goAway('whenDue');
    const ticket = await open({ assigneeId: oleg, anyway: true });
    expect(await holderOf(ticket)).toBe(oleg);
    const other = await inStatus(await open(), 'pending');
    const body = { version: other.version, assigneeId: oleg, anyway: true };
    await maria.call(updateTicket, { params: { number: other.number }, body });
    expect(await holderOf(other)).toBe(oleg);
  });

  test('a ticket wakes from its sleep', async () => {
    const ticket = await open({ assigneeId: oleg });
    const params = { number: ticket.number };
    await (await desk.as('oleg')).call(snoozeTicket, { params, body: { until: inTime(2 * DAY) } });
    await goAway('whenDue', 'vera');
    await (await desk.as('vera')).call(setMyAvailability, { body: { state: 'online' } });
    desk.travel(2 * DAY + 1_000);
    expect(await holderOf(ticket)).toBe(desk.cast.agents.vera);
  });

  test('a ticket has burnt before he left, and nobody writes: when its own time comes again it goes', async () => {
    const ticket = await open({ assigneeId: oleg });
    await desk.act((scope) => writeSlots(scope, ticket.id, { urgency: 100 }));
    await desk.settle();
    await goAway('whenDue');
    expect(await holderOf(ticket)).toBe(oleg);
    desk.travel(2 * DAY);
    expect(await holderOf(ticket)).toBeNull();
  });

  test('absence begins while tickets wait for the customer or a partner: at once they all go', async () => {
    const ticket = await inStatus(await open({ assigneeId: oleg }), 'pending');
    await goAway('atOnce');
    expect(await holderOf(ticket)).toBeNull();
    expect((await now(ticket)).waitingOn).toBe('customer');
  });
});

describe('whoever went home', () => {
  /** Monday, in Moscow; the company works from nine to six. */
  const at = (hour: number) => {
    desk.travel(Date.UTC(2027, 4, 31, hour - 3) - (Date.now() + desk.world.clock.shift));
    return desk.world.db.pool.query(`update session set expires_at = '2099-01-01', last_used_at = $1`, [
      new Date(Date.now() + desk.world.clock.shift),
    ]);
  };
  const wakes = async (ticket: Ticket) => inStatus(ticket, 'open');

  test('keeps his tickets over the night, and loses what needs somebody when he has not come by midday', async () => {
    await at(12);
    const [early, late] = [await open({ assigneeId: oleg }), await open({ assigneeId: oleg })];
    for (const ticket of [early, late]) await inStatus(ticket, 'pending');
    await at(18);
    await (await desk.as('oleg')).call(setMyAvailability, { body: { state: 'away' } });
    await at(24 + 8);
    await wakes(early);
    expect(await holderOf(early)).toBe(oleg);
    await at(24 + 14);
    await wakes(late);
    expect(await holderOf(late)).toBeNull();
    await (await desk.as('oleg')).call(setMyAvailability, { body: { state: 'online' } });
  });

  test('without a word: where open screens are watched, the same', async () => {
    await at(48 + 12);
    await maria.call(updateWorkSettings, { body: { awayAfterMinutes: 15 } });
    await (await desk.as('oleg')).call(noteSeen, {});
    const [early, late] = [await open({ assigneeId: oleg }), await open({ assigneeId: oleg })];
    for (const ticket of [early, late]) await inStatus(ticket, 'pending');
    await at(48 + 18);
    await (await desk.as('oleg')).call(noteSeen, {});
    await at(72 + 8);
    await wakes(early);
    expect(await holderOf(early)).toBe(oleg);
    await at(72 + 16);
    await wakes(late);
    expect(await holderOf(late)).toBeNull();
    await maria.call(updateWorkSettings, { body: { awayAfterMinutes: null } });
  });
});

describe('whoever answers nobody any more has nothing in his hands', () => {
  test.each([
    ['deactivated', { active: false }, { active: true }],
    ['only comments', { role: 'collaborator' as const }, { role: 'agent' as const }],
  ])('%s: all goes back to the queue, and says why', async (_name, gone, back) => {
    const tickets: Ticket[] = [];
    for (let n = 0; n < 22; n++) tickets.push(await open({ assigneeId: oleg }));
    const pending = await inStatus(tickets[0] as Ticket, 'pending');
    const params = { id: oleg };
    await maria.call(updateAgent, { params, body: gone });
    await desk.settle();
    for (const ticket of tickets) expect(await holderOf(ticket)).toBeNull();
    expect((await now(pending)).waitingOn).toBe('customer');
    const { items } = await maria.call(getThread, { params: { number: pending.number } });
    expect(JSON.stringify(items)).toContain('больше не отвечает на обращения');
    await maria.call(updateAgent, { params, body: back });
  });

  test('who is taken out of a team keeps his tickets, and sees them', async () => {
    const anna = desk.cast.agents.anna;
    const ticket = await open({ assigneeId: anna });
    await maria.call(updateAgent, { params: { id: anna }, body: { teamIds: [] } });
    expect(await holderOf(ticket)).toBe(anna);
    const params = { number: ticket.number };
    expect((await (await desk.as('anna')).try(getTicket, { params })).status).toBe(200);
  });
});
