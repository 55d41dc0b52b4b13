import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { setTeamLines, updateWorker } from '../../../contract/availability.ts';
import { createRule } from '../../../contract/automation.ts';
import * as calendars from '../../../contract/calendars.ts';
import { getLineHistory } from '../../../contract/lines.ts';
import { listNotices } from '../../../contract/notices.ts';
import * as contract from '../../../contract/sla.ts';
import { signIn } from '../../../contract/staff.ts';
import { getThread, replyToTicket, undoSend } from '../../../contract/thread.ts';
import {
  closeTicket,
  createTicket,
  getTicket,
  listTickets,
  reopenTicket,
  updateTicket,
  type Ticket,
} from '../../../contract/tickets.ts';
import { castEmails, castPassword } from '../../testing/cast.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { usualTerms } from './usual.ts';
import { customerWrites } from '../../testing/customer-writes.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
let desk: TestDesk;

beforeAll(async () => {
  desk = await openTestDesk();
  const vera = await desk.as('vera');
  await vera.call(contract.createPolicy, { body: { name: 'Обычные', terms: terms() } });
  await vera.call(contract.createPolicy, {
    body: {
      name: 'Важные',
      terms: { ...terms(30), conditions: { match: 'all', items: [{ fact: 'tag', anyOf: ['vip'] }] } },
    },
  });
  const { items } = await vera.call(contract.listPolicies, {});
  await vera.call(contract.orderPolicies, { body: { ids: items.map(({ id }) => id).reverse() } });
});
afterAll(() => desk.close());

/** First response within `minutes` on the wall, resolution within two working days of nine hours. */
function terms(minutes = 60): contract.SlaTerms {
  const same = (target: number) => ({
    low: target,
    normal: target,
    high: target / 2,
    urgent: Math.round(target / 4),
  });
  return {
    ...usualTerms(),
    clocks: {
      firstResponse: { targets: same(minutes), time: 'wall', pausedFor: [] },
      nextResponse: { targets: same(minutes), time: 'wall', pausedFor: [] },
      resolution: { targets: same(18 * 60), time: 'working', pausedFor: ['customer', 'partner'] },
    },
    onBreach: [{ do: 'notify', whom: ['team'] }, { do: 'raisePriority' }, { do: 'lineUp' }],
  };
}

/** To a Monday at 10:00 in Moscow, some weeks ahead. */
async function toMonday(): Promise<Date> {
  const now = desk.look().now;
  const monday = new Date(now.getTime() + 7 * DAY);
  monday.setUTCHours(7, 0, 0, 0);
  while (monday.getUTCDay() !== 1) monday.setTime(monday.getTime() + DAY);
  desk.travel(monday.getTime() - now.getTime());
  await desk.settle();
  await everybodySignsIn();
  return monday;
}
/** Sessions of weeks ago are over. */
async function everybodySignsIn(): Promise<void> {
  for (const name of ['maria', 'oleg', 'vera'] as const) {
    const client = await desk.as(name);
    await client.call(signIn, { body: { email: castEmails[name], password: castPassword } });
  }
}
async function go(ms: number): Promise<void> {
  desk.travel(ms);
  await desk.settle();
}
async function ask(
  body: Partial<{ tags: string[]; priority: 'urgent'; from: 'agent' }> = {},
): Promise<Ticket> {
  const maria = await desk.as('maria');
  const requester = { name: 'Ольга', email: 'olga@example.com' };
  const ticket = await maria.call(createTicket, {
    body: { subject: 'Где багаж?', text: 'Жду', from: 'customer', requester, ...body },
  });
  await desk.settle();
  return ticket;
}
async function answer(ticket: Ticket, statusId?: string): Promise<string> {
  const oleg = await desk.as('oleg');
  const { message } = await oleg.call(replyToTicket, {
    params: { number: ticket.number },
    body: { text: 'Ищем', ...(statusId ? { statusId } : {}) },
  });
  await desk.settle();
  return message.id;
}
async function write(ticket: Ticket, quietly = false): Promise<void> {
  await customerWrites(desk, ticket, {}, { quietly });
  await desk.settle();
}
async function told(ticket: Ticket): Promise<contract.ExplainedClock[]> {
  const oleg = await desk.as('oleg');
  return (await oleg.call(contract.explainDeadlines, { params: { number: ticket.number } })).clocks;
}
async function clock(ticket: Ticket, kind: contract.SlaKind, cycle = 1): Promise<contract.ExplainedClock> {
  const found = (await told(ticket)).find((one) => one.kind === kind && one.cycle === cycle);
  if (!found) throw new Error(`No clock ${kind} ${cycle}`);
  return found;
}
async function look(ticket: Ticket): Promise<Ticket> {
  const maria = await desk.as('maria');
  return maria.call(getTicket, { params: { number: ticket.number } });
}
async function happenings(ticket: Ticket, type: string): Promise<Record<string, unknown>[]> {
  const maria = await desk.as('maria');
  const { items } = await maria.call(getThread, { params: { number: ticket.number } });
  return items.flatMap((item) => ('type' in item && item.type === type ? [item.data] : []));
}
function countedSeconds({ spans }: contract.ExplainedClock): number {
  return spans.filter(({ what }) => what === 'counted').reduce((sum, span) => sum + span.seconds, 0);
}
/** The spans follow each other without a gap, and what counted adds up to what was promised, or to what was used. */
function addsUp(one: contract.ExplainedClock): void {
  one.spans.forEach((span, at) => {
    expect(span.from).toBe(one.spans[at - 1]?.to ?? one.startedAt);
    expect(span.seconds).toBe((Date.parse(span.to) - Date.parse(span.from)) / 1000);
  });
  expect(countedSeconds(one)).toBe(one.state === 'running' ? one.targetSeconds : one.usedSeconds);
}

beforeEach(async () => void (await toMonday()));

describe('a letter comes on Monday at ten', () => {
  test('the first answer is promised within the hour, the solution by Wednesday; both explain themselves', async () => {
    const ticket = await ask();
    const [first, resolution] = [await clock(ticket, 'firstResponse'), await clock(ticket, 'resolution')];
    expect(first).toMatchObject({ state: 'running', targetSeconds: 3600, calendar: null });
    expect(Date.parse(first.dueAt ?? '') - Date.parse(first.startedAt)).toBe(HOUR);
    expect(resolution.calendar).toMatchObject({ id: null, timeZone: 'Europe/Moscow' });
    expect(Date.parse(resolution.dueAt ?? '') - Date.parse(resolution.startedAt)).toBe(2 * DAY);
    addsUp(first);
    addsUp(resolution);
    expect(await look(ticket)).toMatchObject({ deadlineAt: first.dueAt, deadlineKind: 'firstResponse' });
  });

  test('an answer in time meets it, and the rest of the work waits while it is the customer’s turn', async () => {
    const ticket = await ask();
    await go(20 * MINUTE);
    await answer(ticket);
    const first = await clock(ticket, 'firstResponse');
    expect(first).toMatchObject({ state: 'met', usedSeconds: expect.closeTo(20 * 60, -1), breachedAt: null });
    addsUp(first);
    const resolution = await clock(ticket, 'resolution');
    expect(resolution).toMatchObject({
      state: 'paused',
      dueAt: null,
      usedSeconds: expect.closeTo(20 * 60, -1),
    });
    expect(await look(ticket)).toMatchObject({ deadlineAt: null, urgency: 0 });

    await go(3 * DAY);
    await write(ticket);
    const again = await clock(ticket, 'resolution');
    expect(again).toMatchObject({ state: 'running', usedSeconds: expect.closeTo(20 * 60, -1) });
    addsUp(again);
    expect(again.spans.filter(({ what }) => what === 'paused')).toMatchObject([
      { seconds: expect.closeTo(3 * 86_400, -1), turn: 'customer' },
    ]);
    expect(await clock(ticket, 'nextResponse')).toMatchObject({ state: 'running', targetSeconds: 3600 });
  });

  test('it burns exactly when it is due, once, in every list, and does what the policy says', async () => {
    const ticket = await ask();
    await go(44 * MINUTE);
    expect(await look(ticket)).toMatchObject({ urgency: 0 });
    await go(2 * MINUTE);
    expect(await look(ticket)).toMatchObject({ urgency: 50 });
    await go(13 * MINUTE);
    expect(await happenings(ticket, 'sla.breached')).toHaveLength(0);
    await go(2 * MINUTE);
    const burning = await look(ticket);
    expect(burning).toMatchObject({ urgency: 100, priority: 'high', line: 2, deadlineKind: 'firstResponse' });
    const cards = await (await desk.as('oleg')).call(getLineHistory, { params: { number: ticket.number } });
    expect(cards.items).toMatchObject([
      {
        direction: 'up',
        fromLine: 1,
        toLine: 2,
        urgency: 'high',
        tried: expect.stringContaining('«Обычные»'),
      },
    ]);
    await go(3 * HOUR);
    expect(await happenings(ticket, 'sla.breached')).toHaveLength(1);
    const [change] = await happenings(ticket, 'ticket.priorityChanged');
    expect(change).toMatchObject({
      because: { by: 'sla', name: 'Обычные', why: 'первый ответ: срок вышел' },
    });
    const { items } = await (await desk.as('oleg')).call(listTickets, { query: { view: 'unfinished' } });
    const calm = items.findIndex(({ urgency }) => urgency < 100);
    const place = items.findIndex(({ number }) => number === ticket.number);
    expect(place).toBeLessThan(calm === -1 ? items.length : calm);
    await answer(ticket);
    expect(await clock(ticket, 'firstResponse')).toMatchObject({
      state: 'met',
      breachedAt: expect.any(String),
    });
    expect(await look(ticket)).toMatchObject({ urgency: 0 });
  });

  test('no breach sends a ticket to a line on which its team does not work', async () => {
    const vera = await desk.as('vera');
    const ticket = await ask();
    const params = { id: ticket.teamId };
    await vera.call(setTeamLines, { params, body: { lines: [1, 3] } });
    await go(61 * MINUTE);
    expect(await look(ticket)).toMatchObject({ urgency: 100, priority: 'high', line: 3 });
    await vera.call(setTeamLines, { params, body: { lines: [1] } });
    const other = await ask();
    await go(61 * MINUTE);
    expect(await look(other)).toMatchObject({ urgency: 100, priority: 'high', line: 1 });
    await vera.call(setTeamLines, { params, body: { lines: [1, 2, 3] } });
  });

  test('an answer that is taken back was none: the clock runs on as if nothing had been', async () => {
    const ticket = await ask();
    await go(10 * MINUTE);
    const messageId = await answer(ticket);
    desk.travel(5_000);
    await (await desk.as('oleg')).call(undoSend, { params: { number: ticket.number, id: messageId } });
    await desk.settle();
    const first = await clock(ticket, 'firstResponse');
    expect(first).toMatchObject({ state: 'running', endedAt: null });
    expect(Date.parse(first.dueAt ?? '') - Date.parse(first.startedAt)).toBe(HOUR);
    const resolution = await clock(ticket, 'resolution');
    expect(resolution.spans.some(({ what }) => what === 'paused')).toBe(false);
    addsUp(resolution);
    expect(await look(ticket)).toMatchObject({ deadlineAt: first.dueAt });
  });

  test('what a program writes asks for no answer, what the desk writes is none', async () => {
    const ticket = await ask();
    await go(5 * MINUTE);
    await answer(ticket);
    await write(ticket, true);
    expect((await told(ticket)).map(({ kind }) => kind).sort()).toEqual(['firstResponse', 'resolution']);
  });

  test('a higher priority counts from the same start; one who is asked twice answers once', async () => {
    const ticket = await ask();
    await go(5 * MINUTE);
    const { version } = await look(ticket);
    await (
      await desk.as('oleg')
    ).call(updateTicket, { params: { number: ticket.number }, body: { version, priority: 'urgent' } });
    await desk.settle();
    const first = await clock(ticket, 'firstResponse');
    expect(first).toMatchObject({ priority: 'urgent', targetSeconds: 900 });
    expect(first.changes.at(-1)).toMatchObject({
      what: 'priority',
      from: 'normal',
      to: 'urgent',
      by: 'Олег Смирнов',
    });
    addsUp(first);
    await go(5 * MINUTE);
    await answer(ticket);
    await go(MINUTE);
    await write(ticket);
    await go(MINUTE);
    await write(ticket);
    await go(MINUTE);
    await answer(ticket);
    expect(await clock(ticket, 'nextResponse')).toMatchObject({
      state: 'met',
      usedSeconds: expect.closeTo(120, -1),
    });
    expect((await told(ticket)).filter(({ kind }) => kind === 'nextResponse')).toHaveLength(1);
  });

  test('solved is met; taken back to work, the clock goes on where it stood', async () => {
    const ticket = await ask();
    await go(HOUR / 2);
    await answer(ticket);
    const oleg = await desk.as('oleg');
    const params = { number: ticket.number };
    await oleg.call(closeTicket, { params, body: { version: (await look(ticket)).version } });
    await desk.settle();
    expect(await clock(ticket, 'resolution')).toMatchObject({
      state: 'met',
      usedSeconds: expect.closeTo(1800, -1),
    });
    await go(DAY);
    await oleg.call(reopenTicket, { params, body: { version: (await look(ticket)).version } });
    await desk.settle();
    const again = await clock(ticket, 'resolution');
    expect(again).toMatchObject({ state: 'running', usedSeconds: expect.closeTo(1800, -1) });
    expect(again.spans).toContainEqual(expect.objectContaining({ what: 'paused', turn: 'nobody' }));
    addsUp(again);
  });

  test('after a night off each breach is told once, and what was answered meanwhile calls nobody', async () => {
    const [late, answered] = [await ask(), await ask()];
    desk.travel(50 * MINUTE);
    // The answer is written, and the relay comes to it only in the morning.
    const oleg = await desk.as('oleg');
    await oleg.call(replyToTicket, { params: { number: answered.number }, body: { text: 'Ищем' } });
    await go(14 * HOUR);
    expect(await happenings(late, 'sla.breached')).toHaveLength(1);
    expect(await happenings(answered, 'sla.breached')).toHaveLength(0);
    expect(await clock(answered, 'firstResponse')).toMatchObject({ state: 'met', breachedAt: null });
  });

  test('two nodes at once judge once', async () => {
    const ticket = await ask();
    const second = await openTestDesk({ beside: desk });
    desk.travel(61 * MINUTE);
    second.world.clock.shift = desk.world.clock.shift;
    await Promise.all([desk.settle(), second.settle()]);
    await second.close();
    await desk.settle();
    expect(await happenings(ticket, 'sla.breached')).toHaveLength(1);
    expect(await look(ticket)).toMatchObject({ line: 2, priority: 'high' });
  });
});

test('the first policy that fits holds; another tag moves the clock to another policy', async () => {
  const ticket = await ask({ tags: ['vip'] });
  expect(await clock(ticket, 'firstResponse')).toMatchObject({
    policy: { name: 'Важные' },
    targetSeconds: 1800,
  });
  const oleg = await desk.as('oleg');
  const { version } = await look(ticket);
  await oleg.call(updateTicket, { params: { number: ticket.number }, body: { version, tags: [] } });
  await desk.settle();
  const first = await clock(ticket, 'firstResponse');
  expect(first).toMatchObject({ policy: { name: 'Обычные' }, targetSeconds: 3600 });
  expect(first.changes.filter(({ what }) => what === 'policy').at(-1)).toMatchObject({
    from: 'Важные',
    to: 'Обычные',
  });
});

test('an agent who writes first owes no first answer', async () => {
  const ticket = await ask({ from: 'agent' });
  expect((await told(ticket)).map(({ kind }) => kind)).toEqual(['resolution']);
});

describe('a policy is changed', () => {
  test('a preview tells what would move; kept clocks keep their version, moved ones take the new', async () => {
    const vera = await desk.as('vera');
    const { items } = await vera.call(contract.listPolicies, {});
    const policy = items.find(({ name }) => name === 'Обычные');
    if (!policy) throw new Error('No policy');
    const ticket = await ask();
    const tighter = terms(40);
    const preview = await vera.call(contract.previewPolicy, { body: { id: policy.id, terms: tighter } });
    expect(preview.moves).toContainEqual(
      expect.objectContaining({ number: ticket.number, kind: 'firstResponse' }),
    );
    expect(preview.earlier).toBeGreaterThan(0);

    const params = { id: policy.id };
    await vera.call(contract.updatePolicy, { params, body: { terms: tighter } });
    await desk.settle();
    expect(await clock(ticket, 'firstResponse')).toMatchObject({
      targetSeconds: 3600,
      policy: { version: policy.version, newest: policy.version + 1 },
    });
    const fresh = await ask();
    expect(await clock(fresh, 'firstResponse')).toMatchObject({ targetSeconds: 2400 });

    await vera.call(contract.updatePolicy, { params, body: { terms: terms(50), running: 'move' } });
    await desk.settle();
    expect(await clock(ticket, 'firstResponse')).toMatchObject({
      targetSeconds: 3000,
      policy: { version: policy.version + 2 },
    });
    const versions = await vera.call(contract.listPolicyVersions, { params });
    expect(versions.items.map(({ version }) => version)).toEqual([3, 2, 1]);
    await vera.call(contract.updatePolicy, { params, body: { terms: terms(), running: 'move' } });
    await desk.settle();
  });

  test('a holiday that is added moves running clocks; those that have ended stay', async () => {
    const vera = await desk.as('vera');
    const { builtIn } = await vera.call(calendars.listCalendars, {});
    const calendar = await vera.call(calendars.createCalendar, {
      body: { name: 'Офис', definition: builtIn, isDefault: true },
    });
    await desk.settle();
    const ticket = await ask();
    const before = await clock(ticket, 'resolution');
    expect(before.calendar).toMatchObject({ id: calendar.id, version: 1 });
    const tomorrow = new Date(Date.parse(before.startedAt) + DAY).toISOString().slice(0, 10);
    await vera.call(calendars.updateCalendar, {
      params: { id: calendar.id },
      body: {
        definition: { ...builtIn, exceptions: [{ date: tomorrow, kind: 'holiday', name: 'Выходной' }] },
      },
    });
    await desk.settle();
    const after = await clock(ticket, 'resolution');
    expect(Date.parse(after.dueAt ?? '') - Date.parse(before.dueAt ?? '')).toBe(DAY);
    expect(after.calendar).toMatchObject({ version: 2 });
    addsUp(after);
    await vera.call(calendars.removeCalendar, { params: { id: calendar.id } });
    await desk.settle();
    expect(await clock(ticket, 'resolution')).toMatchObject({ dueAt: before.dueAt, calendar: { id: null } });
  });

  test('a policy by hand is asked for, and given back', async () => {
    const vera = await desk.as('vera');
    const { items } = await vera.call(contract.listPolicies, {});
    const vip = items.find(({ name }) => name === 'Важные');
    const ticket = await ask();
    const params = { number: ticket.number };
    await vera.call(contract.setTicketPolicy, { params, body: { policyId: vip?.id ?? null } });
    expect(await clock(ticket, 'firstResponse')).toMatchObject({ policy: { name: 'Важные' } });
    await vera.call(contract.setTicketPolicy, { params, body: { policyId: null } });
    expect(await clock(ticket, 'firstResponse')).toMatchObject({ policy: { name: 'Обычные' } });
  });
});

describe('the customer’s own deadline', () => {
  test('outranks the policy when it is earlier, and asks for review when it has passed', async () => {
    const vera = await desk.as('vera');
    await vera.call(createRule, {
      body: {
        name: 'Пересмотреть',
        kind: 'trigger',
        events: ['sla.neededByPassed'],
        conditions: { match: 'all', items: [] },
        actions: [{ key: 'ticket.addTags', filled: { value: ['пересмотреть'] } }],
        stopOnMatch: false,
      },
    });
    const ticket = await ask();
    const neededBy = new Date(desk.look().now.getTime() + 30 * MINUTE).toISOString();
    const oleg = await desk.as('oleg');
    const { version } = await look(ticket);
    await oleg.call(updateTicket, {
      params: { number: ticket.number },
      body: { version, neededBy, assigneeId: desk.cast.agents.oleg },
    });
    await desk.settle();
    expect(await look(ticket)).toMatchObject({ deadlineAt: neededBy, deadlineKind: 'neededBy', urgency: 50 });
    await go(31 * MINUTE);
    expect(await look(ticket)).toMatchObject({ urgency: 100, deadlineKind: 'neededBy' });
    await go(HOUR);
    expect(await happenings(ticket, 'sla.neededByPassed')).toEqual([expect.objectContaining({ neededBy })]);
    const { items } = await oleg.call(listNotices, {});
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'sla.neededByPassed', data: expect.objectContaining({ neededBy }) }),
    );
    expect((await look(ticket)).tags).toEqual(['пересмотреть']);
  });
});

test('attainment is of the teams that the asker may see, and on the shift of those he supervises', async () => {
  const { baggage } = desk.cast.teams;
  const [maria, anna] = [await desk.as('maria'), await desk.as('anna')];
  const teamsOf = async (client: Client, query: object) => {
    const { rows } = await client.call(contract.getAttainment, {
      query: { by: 'team', weeks: 53, ...query },
    });
    return new Set(rows.map(({ id }) => id));
  };
  await maria.call(createTicket, {
    body: {
      subject: 'Сумка',
      text: 'Где она?',
      from: 'customer',
      teamId: baggage,
      requester: { email: 'b@mail.example' },
    },
  });
  await desk.settle();
  await go(2 * HOUR);
  expect((await teamsOf(maria, {})).size).toBeGreaterThan(1);
  expect(await teamsOf(anna, {})).toEqual(new Set([baggage]));
  const params = { id: desk.cast.agents.oleg };
  await maria.call(updateWorker, { params, body: { supervises: [baggage] } });
  const oleg = await desk.as('oleg');
  expect(await teamsOf(oleg, { supervised: true })).toEqual(new Set([baggage]));
  expect(await teamsOf(oleg, {})).toEqual(await teamsOf(maria, {}));
});

test('attainment counts what was kept and what was not', async () => {
  const oleg = await desk.as('oleg');
  const { rows, trend } = await oleg.call(contract.getAttainment, { query: { by: 'agent', weeks: 53 } });
  const mine = rows.find(({ id, kind }) => id === desk.cast.agents.oleg && kind === 'firstResponse');
  expect(mine?.name).toBe('Олег Смирнов');
  expect(mine?.met).toBeGreaterThan(0);
  expect(mine?.breached).toBeGreaterThan(0);
  expect(trend.length).toBeGreaterThan(0);
});
