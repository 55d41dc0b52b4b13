import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  noteSeen,
  planAbsence,
  setMyAvailability,
  setTeamLines,
  updateWorker,
} from '../../../contract/availability.ts';
import { escalateTicket } from '../../../contract/lines.ts';
import { createMacro, runMacro } from '../../../contract/macros.ts';
import { previewAbsence, setQueue, takeNext, type Way } from '../../../contract/routing.ts';
import { updateAgent } from '../../../contract/staff.ts';
import { getThread } from '../../../contract/thread.ts';
import { closeTicket, createTicket as createTicketCall, updateTicket } from '../../../contract/tickets.ts';
import type { CastName } from '../../testing/cast.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { updateWorkSettings } from '../availability/actions/settings.ts';
import { changeTicket } from '../tickets/actions/change.ts';
import { createTicket } from '../tickets/actions/create.ts';
import { writeSlots } from '../tickets/actions/slots.ts';
import { findTicket } from '../tickets/questions.ts';
import { createTopic } from '../topics/actions/create.ts';
import { customerWrites } from '../../testing/customer-writes.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let desk: TestDesk;
let team: string;
beforeAll(async () => {
  desk = await openTestDesk();
  team = desk.cast.teams.support;
  const { maria, oleg, vera, anna } = desk.cast.agents;
  for (const id of [maria, oleg, vera, anna])
    await (await desk.as('maria')).call(updateAgent, { params: { id }, body: { teamIds: [team] } });
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.settle();
  await setWay('manual');
  await desk.world.db.pool.query(
    `update ticket set status_category = 'closed', closed_at = now(), next_action_at = null`,
  );
  await desk.world.db.pool.query('delete from agent_presence');
  await desk.world.db.pool.query('delete from absence');
  for (const name of ['maria', 'vera', 'anna'] as const) await present(name, 'away');
});

async function setWay(way: Way, lastAgentDays = 0): Promise<void> {
  const maria = await desk.as('maria');
  await maria.call(setQueue, { body: { teamId: team, line: 1, way, lastAgentDays } });
}
async function present(name: CastName, state: 'online' | 'away'): Promise<void> {
  await (await desk.as(name)).call(setMyAvailability, { body: { state } });
}
async function capacity(name: CastName, most: number): Promise<void> {
  const maria = await desk.as('maria');
  await maria.call(updateWorker, { params: { id: desk.cast.agents[name] }, body: { capacity: most } });
}
/** His session stays, for the tests that follow. */
function setActive(name: CastName, active: boolean): Promise<unknown> {
  const params = [active, desk.cast.agents[name]];
  return desk.world.db.pool.query('update agent set active = $1 where id = $2', params);
}
let customers = 0;
async function open(email = `customer${customers++}@example.com`): Promise<{ id: string; number: string }> {
  const requester = { email, name: 'Пётр' };
  return desk.act((scope) => createTicket(scope, { subject: 'Где багаж?', text: 'Жду', requester }));
}
async function ownerOf(id: string): Promise<CastName | null> {
  const { assigneeId } = (await findTicket(desk.look(), id)) ?? {};
  const names = Object.entries(desk.cast.agents) as [CastName, string][];
  return names.find(([, agentId]) => agentId === assigneeId)?.[0] ?? null;
}
async function opened(count: number): Promise<(CastName | null)[]> {
  const tickets = [];
  for (let n = 0; n < count; n++) tickets.push(await open());
  await desk.settle();
  return Promise.all(tickets.map(({ id }) => ownerOf(id)));
}

describe('by hand', () => {
  test('a new ticket is given to nobody who is away without a word, and to nobody who only comments', async () => {
    const [maria, anna] = [await desk.as('maria'), await desk.as('anna')];
    const { anna: away, igor } = desk.cast.agents;
    const body = { subject: 'Где?', text: 'x', requester: { email: 'by-hand@example.com' } };
    const open = (more: object) =>
      maria.try(createTicketCall, { body: { ...body, from: 'customer', channel: 'manual', ...more } });
    await anna.call(setMyAvailability, { body: { state: 'away' } });
    expect((await open({ assigneeId: away })).code).toBe('agentAway');
    expect((await open({ assigneeId: away, anyway: true })).status).toBe(201);
    await anna.call(setMyAvailability, { body: { state: 'online' } });
    expect((await open({ assigneeId: igor })).code).toBe('notFound');
    const { number, version } = (await open({})).body as { number: string; version: number };
    const given = await maria.try(updateTicket, {
      params: { number },
      body: { version, assigneeId: igor, anyway: true },
    });
    expect(given.code).toBe('notFound');
    const actions = [{ key: 'ticket.setAssignee', filled: { value: igor } }];
    await expect(maria.call(createMacro, { body: { name: 'Игорю', actions } })).rejects.toThrow(
      'только пишет заметки',
    );
  });
});

describe('giving out', () => {
  test('a desk that has set nothing gives nothing out', async () => {
    expect(await opened(2)).toEqual([null, null]);
  });

  test('in turn, only to those who are there', async () => {
    await present('vera', 'online');
    await setWay('roundRobin');
    const owners = await opened(4);
    expect(owners.map((one) => owners.filter((other) => other === one).length)).toEqual([2, 2, 2, 2]);
    expect(new Set(owners)).toEqual(new Set(['oleg', 'vera']));
    expect(owners[0]).not.toBe(owners[1]);
  });

  test('to whom has least of what he can take, never above it, and the history says why', async () => {
    await present('vera', 'online');
    await capacity('oleg', 2);
    await capacity('vera', 4);
    await setWay('leastLoaded');
    const tickets = [];
    for (let n = 0; n < 8; n++) tickets.push(await open());
    await desk.settle();
    const owners = await Promise.all(tickets.map(({ id }) => ownerOf(id)));
    expect(owners.filter((one) => one === 'oleg')).toHaveLength(2);
    expect(owners.filter((one) => one === 'vera')).toHaveLength(4);
    expect(owners.filter((one) => one === null)).toHaveLength(2);
    const thread = await (
      await desk.as('oleg')
    ).call(getThread, { params: tickets[0] as { number: string } });
    const given = thread.items.find((item) => item.kind === 'event' && item.type === 'ticket.assigned');
    expect(given).toMatchObject({ data: { because: { by: 'routing', why: 'меньше всего работы: 0 из 2' } } });

    const solved = tickets[owners.indexOf('oleg')] as { number: string };
    await (await desk.as('oleg')).call(closeTicket, { params: solved, body: { version: 2 } });
    await desk.settle();
    const later = await Promise.all(tickets.map(({ id }) => ownerOf(id)));
    expect(later.filter((one) => one === null)).toHaveLength(1);
    await capacity('oleg', 10);
    await capacity('vera', 10);
  });

  test('whoever comes back is given what has waited', async () => {
    await present('oleg', 'away');
    await setWay('roundRobin');
    const { id } = await open();
    await desk.settle();
    expect(await ownerOf(id)).toBeNull();
    await present('oleg', 'online');
    await desk.settle();
    expect(await ownerOf(id)).toBe('oleg');
  });

  test('the last agent first, within the days', async () => {
    await setWay('roundRobin');
    const first = await open('again@example.com');
    await desk.settle();
    expect(await ownerOf(first.id)).toBe('oleg');
    await desk.world.db.pool.query('update ticket set last_agent_at = now() where id = $1', [first.id]);
    for (const name of ['vera', 'maria'] as const) await present(name, 'online');
    await setWay('leastLoaded', 3);
    const second = await open('again@example.com');
    await desk.settle();
    expect(await ownerOf(second.id)).toBe('oleg');
    const other = await open();
    await desk.settle();
    expect(await ownerOf(other.id)).not.toBe('oleg');
  });

  test('by skill', async () => {
    await present('anna', 'online');
    const maria = await desk.as('maria');
    await maria.call(updateWorker, {
      params: { id: desk.cast.agents.anna },
      body: { skills: [{ kind: 'tag', value: 'багаж', level: 3 }] },
    });
    await setWay('bySkill');
    const requester = { email: 'skill@example.com' };
    const ticket = await desk.act((scope) =>
      createTicket(scope, { subject: 'Чемодан', text: 'Где?', requester, tags: ['багаж'] }),
    );
    await desk.settle();
    expect(await ownerOf(ticket.id)).toBe('anna');
  });

  test('whoever gives a ticket back does not get it again while there is somebody else', async () => {
    await present('vera', 'online');
    await setWay('leastLoaded');
    const { id, number } = await open();
    await desk.settle();
    const owner = (await ownerOf(id)) ?? 'igor';
    const client = await desk.as(owner);
    await client.call(updateTicket, { params: { number }, body: { version: 2, assigneeId: null } });
    await desk.settle();
    expect(await ownerOf(id)).toBe(owner === 'oleg' ? 'vera' : 'oleg');
  });

  test('two nodes at once give each ticket to one, and nobody more than he can take', async () => {
    await present('vera', 'online');
    for (const name of ['oleg', 'vera'] as const) await capacity(name, 6);
    await setWay('leastLoaded');
    const second = await openTestDesk({ beside: desk });
    second.world.clock.shift = desk.world.clock.shift;
    const tickets = await Promise.all(Array.from({ length: 20 }, () => open()));
    await Promise.all([desk.settle(), second.settle(), desk.settle(), second.settle()]);
    await desk.settle();
    await second.close();
    const owners = await Promise.all(tickets.map(({ id }) => ownerOf(id)));
    const count = (name: string | null) => owners.filter((one) => one === name).length;
    expect([count('oleg'), count('vera'), count(null)]).toEqual([6, 6, 8]);
    const { rows } = await desk.world.db.pool.query<{ most: number }>(
      `select max(n)::int as most from (select count(*) as n from event where type = 'ticket.assigned'
       and ticket_id = any($1) group by ticket_id) as counted`,
      [tickets.map(({ id }) => id)],
    );
    expect(rows[0]?.most).toBe(1);
    for (const name of ['oleg', 'vera'] as const) await capacity(name, 10);
  });
});

describe('taking the next', () => {
  test('two who ask at once get two', async () => {
    const tickets = [await open(), await open()];
    const [oleg, vera] = [await desk.as('oleg'), await desk.as('vera')];
    const [one, other] = await Promise.all([
      oleg.call(takeNext, { body: {} }),
      vera.call(takeNext, { body: {} }),
    ]);
    const taken = [one.ticket?.number, other.ticket?.number];
    expect(new Set(taken)).toEqual(new Set(tickets.map(({ number }) => number)));
    expect(await oleg.call(takeNext, { body: {} })).toEqual({ ticket: null });
  });

  test('what burns comes first', async () => {
    await open();
    const burning = await open();
    await desk.act((scope) => changeTicket(scope, burning.id, { urgency: 100 }));
    const { ticket } = await (await desk.as('oleg')).call(takeNext, { body: {} });
    expect(ticket?.number).toBe(burning.number);
  });
});

describe('absence', () => {
  async function give(name: CastName, count: number) {
    const tickets = [];
    for (let n = 0; n < count; n++) {
      const ticket = await open();
      await desk.act((scope) => changeTicket(scope, ticket.id, { assigneeId: desk.cast.agents[name] }));
      tickets.push(ticket);
    }
    return tickets;
  }
  function absence(handOver: 'atOnce' | 'whenDue', substitute: CastName | null) {
    const now = Date.now() + desk.world.clock.shift;
    return {
      agentId: desk.cast.agents.oleg,
      fromAt: new Date(now + HOUR).toISOString(),
      untilAt: new Date(now + 8 * DAY).toISOString(),
      handOver,
      substituteId: substitute && desk.cast.agents[substitute],
      teamId: null,
    };
  }

  test('at its beginning all tickets go to the substitute, as the preview has said', async () => {
    const tickets = await give('oleg', 23);
    await present('vera', 'online');
    const oleg = await desk.as('oleg');
    const query = { agentId: desk.cast.agents.oleg, substituteId: desk.cast.agents.vera };
    const preview = await oleg.call(previewAbsence, { query });
    expect(preview.total).toBe(23);
    expect(preview.items.every((item) => item.toAgentId === desk.cast.agents.vera)).toBe(true);
    await oleg.call(planAbsence, { body: absence('atOnce', 'vera') });
    await desk.settle();
    expect(await ownerOf(tickets[0]?.id ?? '')).toBe('oleg');
    desk.travel(HOUR + 1000);
    await desk.settle();
    const owners = await Promise.all(tickets.map(({ id }) => ownerOf(id)));
    expect(new Set(owners)).toEqual(new Set(['vera']));
  });

  test('or each when the customer writes again; until then nothing is torn out of his hands', async () => {
    const [ticket] = await give('oleg', 1);
    const id = ticket?.id ?? '';
    await (await desk.as('oleg')).call(planAbsence, { body: absence('whenDue', null) });
    desk.travel(HOUR + 1000);
    await desk.settle();
    expect(await ownerOf(id)).toBe('oleg');
    await customerWrites(desk, { id, requesterId: (await findTicket(desk.look(), id))?.requesterId ?? '' });
    await desk.settle();
    expect(await ownerOf(id)).toBeNull();
  });

  test('nobody plans another’s absence without the right to', async () => {
    const oleg = await desk.as('oleg');
    const body = { ...absence('atOnce', null), agentId: desk.cast.agents.vera };
    expect(await oleg.try(planAbsence, { body })).toMatchObject({ code: 'notAllowed' });
  });
});

describe('a topic', () => {
  const lost = { names: { ru: 'Потерян багаж', en: 'Lost baggage' }, priority: 'high', line: 2 } as const;
  const makeTopic = () =>
    desk.act((scope) => createTopic(scope, { ...lost, teamId: desk.cast.teams.baggage, tags: ['багаж'] }));

  test('brings its team, line, priority and tags', async () => {
    const topic = await makeTopic();
    const { id } = await open();
    await desk.act((scope) => changeTicket(scope, id, { topicId: topic.id }));
    await desk.settle();
    expect(await findTicket(desk.look(), id)).toMatchObject({
      teamId: desk.cast.teams.baggage,
      line: 2,
      priority: 'high',
      tags: ['багаж'],
    });
  });

  test('but changes nothing that a person has set, and takes nothing out of anybody’s hands', async () => {
    const topic = await makeTopic();
    const [chosen, taken] = [await open(), await open()];
    const oleg = await desk.as('oleg');
    const params = { number: chosen.number };
    await oleg.call(updateTicket, { params, body: { version: 1, priority: 'low' } });
    const { oleg: olegId } = desk.cast.agents;
    await desk.act((scope) => changeTicket(scope, taken.id, { assigneeId: olegId }));
    for (const { id } of [chosen, taken])
      await desk.act((scope) => changeTicket(scope, id, { topicId: topic.id }));
    await desk.settle();
    expect(await findTicket(desk.look(), chosen.id)).toMatchObject({ priority: 'low', line: 2 });
    expect(await findTicket(desk.look(), taken.id)).toMatchObject({ teamId: team, assigneeId: olegId });
  });
});

describe('a topic, and a line that a person has chosen', () => {
  const topicOn = (given: { teamId?: string; line?: number }) =>
    desk.act((scope) => createTopic(scope, { names: { ru: `Тема ${customers++}`, en: '' }, ...given }));
  const placed = async (ticketId: string, topicId: string) => {
    await desk.act((scope) => changeTicket(scope, ticketId, { topicId }));
    await desk.settle();
    const { teamId, line } = (await findTicket(desk.look(), ticketId)) ?? {};
    return { teamId, line };
  };
  async function byMacro(number: string, line: number): Promise<void> {
    const maria = await desk.as('maria');
    const actions = [{ key: 'ticket.setLine', filled: { value: line } }];
    const { id } = await maria.call(createMacro, { body: { name: `Линия ${customers++}`, actions } });
    await maria.call(runMacro, { params: { number, id } });
  }
  const linesOf = async (teamId: string, lines: number[]) =>
    (await desk.as('maria')).call(setTeamLines, { params: { id: teamId }, body: { lines } });

  test('the line stays, whatever the topic says, and no card is asked for', async () => {
    const { id, number } = await open();
    await byMacro(number, 3);
    const topic = await topicOn({ teamId: desk.cast.teams.baggage, line: 2 });
    expect(await placed(id, topic.id)).toEqual({ teamId: desk.cast.teams.baggage, line: 3 });
    const handed = await open();
    await (
      await desk.as('maria')
    ).call(escalateTicket, {
      params: { number: handed.number },
      body: { version: 1, line: 3, tried: 'искали', asked: 'найти', urgency: 'high' },
    });
    expect(await placed(handed.id, topic.id)).toEqual({ teamId: team, line: 3 });
  });

  test('no topic puts a ticket on a line where its team has nobody', async () => {
    const { baggage } = desk.cast.teams;
    await linesOf(baggage, [1]);
    const chosen = await open();
    await byMacro(chosen.number, 2);
    const toBaggage = await topicOn({ teamId: baggage });
    expect(await placed(chosen.id, toBaggage.id)).toEqual({ teamId: team, line: 2 });
    const free = await open();
    const second = await topicOn({ teamId: baggage, line: 2 });
    expect(await placed(free.id, second.id)).toEqual({ teamId: baggage, line: 1 });
    await linesOf(baggage, [2]);
    expect(await placed((await open()).id, toBaggage.id)).toEqual({ teamId: baggage, line: 2 });
    await linesOf(baggage, [1, 2, 3]);
  });
});

describe('nothing rots', () => {
  test('what burns in the hands of somebody who has left goes back to the queue', async () => {
    const { id } = await open();
    await desk.act((scope) => changeTicket(scope, id, { assigneeId: desk.cast.agents.vera }));
    await setActive('vera', false);
    await desk.settle();
    expect(await ownerOf(id)).toBe('vera');
    await desk.act((scope) => writeSlots(scope, id, { urgency: 100 }));
    await desk.settle();
    expect(await ownerOf(id)).toBeNull();
    await setActive('vera', true);
  });

  test('whose screen is closed is given nothing until he is seen again', async () => {
    await desk.act((scope) => updateWorkSettings(scope, { awayAfterMinutes: 5 }));
    await setWay('roundRobin');
    const { id } = await open();
    await desk.settle();
    expect(await ownerOf(id)).toBeNull();
    await (await desk.as('oleg')).call(noteSeen, {});
    await desk.settle();
    expect(await ownerOf(id)).toBe('oleg');
    await desk.act((scope) => updateWorkSettings(scope, { awayAfterMinutes: null }));
  });
});

test('outside working time nobody is given anything; in the morning all of it', async () => {
  await desk.act((scope) => updateWorkSettings(scope, { onlyInWorkingTime: true }));
  await setWay('roundRobin');
  const now = Date.now() + desk.world.clock.shift;
  const sunday = Date.UTC(2027, 0, 10, 12);
  desk.travel(sunday - now);
  const tickets = [await open(), await open()];
  await desk.settle();
  expect(await Promise.all(tickets.map(({ id }) => ownerOf(id)))).toEqual([null, null]);
  desk.travel(18 * HOUR + 60_000);
  await desk.settle();
  expect(await Promise.all(tickets.map(({ id }) => ownerOf(id)))).toEqual(['oleg', 'oleg']);
});
