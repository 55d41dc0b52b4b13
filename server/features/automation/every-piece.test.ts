/** Every condition and every action that the editor offers, saved and run as people do it: none may be offered that does nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '../../../contract/automation.ts';
import { createCalendar } from '../../../contract/calendars.ts';
import { setTiers, updateCustomer } from '../../../contract/customers.ts';
import { createField } from '../../../contract/fields.ts';
import { escalateTicket } from '../../../contract/lines.ts';
import { createMacro, createTemplate, runMacro } from '../../../contract/macros.ts';
import { startUsualPolicy, setTicketPolicy } from '../../../contract/sla.ts';
import { createKind, linkSubject, putSubject } from '../../../contract/subjects.ts';
import { replyToTicket, writeNote } from '../../../contract/thread.ts';
import { closeTicket, createTicket, getTicket, updateTicket } from '../../../contract/tickets.ts';
import { createTopic, setForm } from '../../../contract/topics.ts';
import { answerTriage } from '../../../contract/triage.ts';
import { listPlans, snoozeTicket, startPlan } from '../../../contract/waiting.ts';
import { createWebhook } from '../../../contract/webhooks.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { connectMail } from '../../testing/notices.ts';
import { workHistory } from '../../testing/worked-history.ts';
import { createTicket as openTicket } from '../tickets/actions/create.ts';
import { statusOf } from '../tickets/statuses.ts';
import { trainAccount } from '../triage/actions/train.ts';

const HOUR_MS = 3_600_000;
const HOUR = 60;
let desk: TestDesk;
let maria: Client;
const id: Record<string, string> = {};
/** Two tickets of which all can be asked: one about which much is known, and one that has just come. */
let loaded = '';
let bare = '';

beforeAll(async () => {
  desk = await openTestDesk({ config: { webhookPrivate: true } });
  maria = await desk.as('maria');
  await furnish();
  await learn();
  await load();
}, 120_000);
afterAll(() => desk.close());

const names = (ru: string) => ({ ru, en: '' });

async function furnish(): Promise<void> {
  await connectMail(desk);
  await maria.call(setTiers, {
    body: { items: [{ key: 'gold', names: names('Золотой'), colour: 'amber' }] },
  });
  id['parent'] = (await maria.call(createTopic, { body: { names: names('Багаж') } })).id;
  const under = { names: names('Потерян'), parentId: id['parent'] };
  id['topic'] = (await maria.call(createTopic, { body: under })).id;
  const field = async (ru: string, kind: 'text' | 'number') =>
    (await maria.call(createField, { body: { belongsTo: 'ticket', kind, names: names(ru) } })).id;
  [id['city'], id['bags'], id['tag']] = [
    await field('Город', 'text'),
    await field('Мест', 'number'),
    await field('Бирка', 'text'),
  ];
  await maria.call(setForm, {
    params: { id: id['topic'] },
    body: {
      items: [{ fieldId: id['tag'], forAgent: 'requiredAtSolve', forCustomer: 'hidden', shownWhen: null }],
    },
  });
  await maria.call(createKind, { body: { key: 'order', names: names('Заказ') } });
  id['order'] = (await maria.call(putSubject, { body: { kind: 'order', externalId: 'A-1001' } })).id;
  id['policy'] = (await maria.call(startUsualPolicy, { body: {} })).id;
  id['plan'] = (await maria.call(listPlans, {})).items[0]?.id ?? '';
  const text = { name: 'Ответ', texts: { ru: 'Здравствуйте, {{customer.name}}', en: '' } };
  id['template'] = (await maria.call(createTemplate, { body: text })).id;
  const hook = { name: 'CRM', url: 'http://127.0.0.1:9/' };
  id['webhook'] = (await maria.call(createWebhook, { body: hook })).webhook.id;
  const day = [{ from: '00:00', to: '24:00' }];
  const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
  const definition = { timeZone: 'Europe/Moscow', week, exceptions: [] };
  const always = { name: 'Всегда', definition, isDefault: false };
  id['always'] = (await maria.call(createCalendar, { body: always })).id;
  for (const category of ['new', 'open', 'pending', 'onHold', 'solved'] as const)
    id[category] = (await statusOf(desk.look(), category)).id;
}

/** Topics and spam are asked of what the desk has learned. */
async function learn(): Promise<void> {
  for (let nth = 0; nth < 30; nth++) {
    const { number } = await desk.act((scope) =>
      openTicket(scope, {
        subject: `Выигрыш ${nth}`,
        text: `Выиграйте миллион, жмите сюда, казино бонус ${nth}`,
        requester: { email: `spam${nth}@example.com` },
      }),
    );
    await maria.call(answerTriage, { params: { number }, body: { head: 'spam', value: 'spam' } });
    const { version } = await maria.call(getTicket, { params: { number } });
    await maria.call(closeTicket, { params: { number }, body: { version } });
  }
  const topics = await workHistory(desk, 50);
  id['delivery'] = topics.delivery;
  id['refund'] = topics.refund;
  await desk.settle();
  await trainAccount(desk.world, desk.cast.accountId);
}

async function load(): Promise<void> {
  const ticket = await maria.call(createTicket, {
    body: {
      subject: 'Пожар в ангаре',
      text: 'Возмутительно! Где моя посылка? Курьер не приехал.',
      from: 'customer',
      channel: 'manual',
      requester: { email: 'vip@gold.example', name: 'Пётр Иванов' },
      topicId: id['topic'],
      tags: ['вип'],
      priority: 'high',
      fields: { [id['city'] ?? '']: 'Орёл', [id['bags'] ?? '']: 3 },
    },
  });
  loaded = ticket.number;
  const params = { number: loaded };
  const change = async (body: object) => {
    const { version } = await maria.call(getTicket, { params });
    await maria.call(updateTicket, { params, body: { version, ...body } });
  };
  await maria.call(updateCustomer, { params: { id: ticket.requesterId }, body: { tier: 'gold' } });
  await maria.call(linkSubject, { params: { number: loaded, subjectId: id['order'] ?? '' } });
  await maria.call(replyToTicket, { params, body: { text: 'Смотрю' } });
  const { version } = await maria.call(getTicket, { params });
  const card = { version, line: 2 as const, tried: 'искали', asked: 'найти', urgency: 'high' as const };
  await maria.call(escalateTicket, { params, body: card });
  await change({ assigneeId: desk.cast.agents.oleg, stage: 'contact' });
  await change({ statusId: id['pending'], waitingReason: 'Паспорт' });
  await maria.call(setTicketPolicy, { params, body: { policyId: id['policy'] ?? '' } });
  desk.travel(2 * HOUR_MS);
  const soon = new Date(Date.now() + desk.world.clock.shift + HOUR_MS).toISOString();
  await change({ neededBy: soon });
  await maria.call(snoozeTicket, {
    params,
    body: { until: new Date(Date.now() + desk.world.clock.shift + 10 * HOUR_MS).toISOString() },
  });
  desk.travel(HOUR_MS / 2);
  await desk.settle();
  await desk.world.db.pool.query(
    'update ticket set undelivered = true, has_attachments = true where number = $1',
    [loaded],
  );
  bare = (await arrive('Thanks, the seat was lovely', { language: 'en', channel: 'api' })).number;
  await desk.settle();
}

async function arrive(text: string, more: object = {}) {
  return desk.act((scope) =>
    openTicket(scope, { subject: 'Note', text, requester: { email: 'plain@example.com' }, ...more }),
  );
}

/** The blanks, and whether it holds of the one that is loaded and of the bare one. */
type Asked = [key: string, filled: () => object, loaded: boolean, bare: boolean];
const one = (name: string, value: () => unknown) => () => ({ [name]: value() });
const value = (given: unknown) => () => ({ value: given });

const conditions: Asked[] = [
  ['ticket.hasWords', () => ({ where: 'subject', words: ['пожары'] }), true, false],
  ['ticket.hasWords', () => ({ where: 'text', words: ['посылку'] }), true, false],
  ['ticket.hasWords', () => ({ where: 'text', words: ['пожар'] }), false, false],
  ['customer.address', () => ({ addresses: ['gold.example'] }), true, false],
  ['customer.address', () => ({ addresses: ['plain@example.com'] }), false, true],
  ['customer.tier', () => ({ text: 'gold' }), true, false],
  ['ticket.priority', value(['high', 'urgent']), true, false],
  ['ticket.statusCategory', value(['pending']), true, false],
  ['ticket.status', one('value', () => [id['new']]), false, true],
  ['ticket.team', one('value', () => [desk.cast.teams.support]), true, true],
  ['ticket.team', one('value', () => [desk.cast.teams.baggage]), false, false],
  ['ticket.assignee', one('value', () => [desk.cast.agents.oleg]), true, false],
  ['ticket.topic', one('value', () => [id['parent']]), true, false],
  ['ticket.isAssigned', value(true), true, false],
  ['ticket.isAssigned', value(false), false, true],
  ['ticket.hasTopic', value(true), true, false],
  ['ticket.line', value([2, 3]), true, false],
  ['ticket.tags', value(['вип', 'нет']), true, false],
  ['ticket.channel', value(['manual']), true, false],
  ['ticket.language', value(['en']), false, true],
  ['ticket.turn', value(['customer']), true, false],
  ['ticket.stage', value(['contact']), true, false],
  ['ticket.hasAttachments', value(true), true, false],
  ['ticket.undelivered', value(true), true, false],
  ['ticket.olderThan', () => ({ minutes: 2 * HOUR }), true, false],
  ['ticket.waitingFor', () => ({ minutes: 2 * HOUR }), true, false],
  ['ticket.silentFor', () => ({ minutes: 2 * HOUR }), true, false],
  ['ticket.neededWithin', () => ({ minutes: 2 * HOUR }), true, false],
  ['ticket.messages', () => ({ how: 'least', count: 2 }), true, false],
  ['ticket.messages', () => ({ how: 'most', count: 1 }), false, true],
  ['ticket.isAnswered', value(true), true, false],
  ['event.by', value(['agent']), true, true],
  ['event.by', value(['customer', 'token']), false, false],
  ['topic.isUnder', () => ({ topic: [id['parent']] }), true, false],
  ['field.is', () => ({ field: id['city'], text: 'орел' }), true, false],
  ['field.contains', () => ({ field: id['city'], text: 'рё' }), true, false],
  ['field.isOver', () => ({ field: id['bags'], number: 2 }), true, false],
  ['field.isUnder', () => ({ field: id['bags'], number: 4 }), true, false],
  ['field.isEmpty', () => ({ field: id['city'] }), false, true],
  ['form.isIncomplete', () => ({}), true, false],
  ['subject.isLinked', () => ({ kind: 'order' }), true, false],
  ['triage.mood', value(['negative']), true, false],
  ['triage.language', value(['en']), false, true],
  ['triage.spam', () => ({}), false, false],
  ['triage.topic', () => ({ value: [id['delivery']], percent: 50 }), true, false],
  ['triage.topic', () => ({ value: [id['refund']], percent: 90 }), false, false],
  ['sla.state', () => ({ state: 'ok' }), false, true],
  // The customer’s own deadline is near.
  ['sla.state', () => ({ state: 'atRisk' }), true, false],
  ['sla.state', () => ({ state: 'breached' }), false, false],
  ['sla.dueWithin', () => ({ minutes: 60 * 24 * 300 }), true, true],
  ['sla.dueWithin', () => ({ minutes: 1 }), false, false],
  ['sla.policy', () => ({ policies: [id['policy']] }), true, true],
  ['calendars.isWorking', () => ({ time: 'working', calendar: id['always'] }), true, true],
  ['calendars.isWorking', () => ({ time: 'off', calendar: id['always'] }), false, false],
  ['routing.assigneeAvailable', () => ({ state: 'here' }), true, false],
  ['routing.assigneeAvailable', () => ({ state: 'nobody' }), false, true],
  ['routing.queueLonger', () => ({ tickets: 0 }), false, true],
  ['routing.queueLonger', () => ({ tickets: 1000 }), false, false],
  ['waiting.turn', () => ({ side: 'customer' }), true, false],
  ['waiting.longerThan', () => ({ minutes: 2 * HOUR }), true, false],
  ['waiting.quietFor', () => ({ minutes: HOUR }), false, false],
  ['waiting.isSnoozed', () => ({}), true, false],
];

test('every condition is saved, asked when a fact comes, and holds where it should and nowhere else', async () => {
  const before = await maria.call(contract.listRules, {});
  for (const { id: ruleId } of before.items)
    await maria.call(contract.removeRule, { params: { id: ruleId } });
  for (const [at, [key, filled]] of conditions.entries())
    await maria.call(contract.createRule, {
      body: {
        kind: 'trigger',
        name: `${at} ${key}`,
        events: ['ticket.noted'],
        conditions: { match: 'all', items: [{ key, filled: filled() as Record<string, unknown> }] },
        actions: [{ key: 'ticket.addTags', filled: { value: [`${at}`] } }],
        stopOnMatch: false,
      },
    });
  for (const number of [loaded, bare])
    await maria.call(writeNote, { params: { number }, body: { text: 'Проверим' } });
  await desk.settle();
  const [rich, poor] = await Promise.all(
    [loaded, bare].map((number) => maria.call(getTicket, { params: { number } })),
  );
  const shown = conditions.map(([key, , ,], at) => [
    `${at} ${key}`,
    rich?.tags.includes(`${at}`),
    poor?.tags.includes(`${at}`),
  ]);
  expect(shown).toEqual(conditions.map(([key, , a, b], at) => [`${at} ${key}`, a, b]));
  const offered = (await maria.call(contract.listPieces, {})).conditions.map(({ key }) => key);
  expect([...new Set(conditions.map(([key]) => key))].toSorted()).toEqual(offered.toSorted());
}, 60_000);

test('what waits for silence, for spam and for a broken promise holds in its time', async () => {
  for (const { id: ruleId } of (await maria.call(contract.listRules, {})).items)
    await maria.call(contract.removeRule, { params: { id: ruleId } });
  const hourly: Asked[0][] = [];
  for (const [key, filled] of [
    ['waiting.quietFor', { minutes: 2 * HOUR }],
    ['triage.spam', { percent: 60 }],
    ['sla.state', { state: 'breached' }],
  ] as const) {
    hourly.push(key);
    await maria.call(contract.createRule, {
      body: {
        kind: 'scheduled',
        name: key,
        events: [],
        timing: { kind: 'hourly', hours: 1 },
        conditions: { match: 'all', items: [{ key, filled }] },
        actions: [{ key: 'ticket.addTags', filled: { value: [key] } }],
        stopOnMatch: false,
      },
    });
  }
  const spam = await arrive('Выиграйте миллион, жмите сюда, казино бонус');
  const fair = await arrive('Где моя посылка? Курьер не приехал.');
  await desk.settle();
  const tagsOf = async (number: string) =>
    (await maria.call(getTicket, { params: { number } })).tags.filter((tag) => hourly.includes(tag));
  desk.travel(HOUR_MS);
  await desk.settle();
  expect([await tagsOf(spam.number), await tagsOf(fair.number)]).toEqual([['triage.spam'], []]);
  for (const hours of [100, 1]) {
    desk.travel(hours * HOUR_MS);
    await desk.settle();
  }
  expect(await tagsOf(fair.number)).toEqual(['sla.state', 'waiting.quietFor']);
}, 60_000);

describe('every action', () => {
  type Outcome = Record<string, unknown>;
  /** What the ticket is like afterwards, or what can be counted in a table. */
  interface Done {
    filled: () => object;
    ticket?: (ticket: Outcome) => void;
    /** A table in which a row of the ticket appears. */
    row?: string;
    before?: object;
    /** A plan runs on it, and is gone afterwards. */
    isPlanned?: boolean;
  }
  const sets = (filled: () => object, wanted: () => Outcome, before?: object): Done => ({
    filled,
    ticket: (ticket) => expect(ticket).toMatchObject(wanted()),
    ...(before ? { before } : {}),
  });
  const actions: Record<string, Done> = {
    'ticket.setPriority': sets(value('urgent'), () => ({ priority: 'urgent' })),
    'ticket.setStatus': sets(
      () => ({ value: id['onHold'], reason: 'Склад', days: 2 }),
      () => ({ statusCategory: 'onHold', waitingReason: 'Склад', waitingOn: 'partner' }),
    ),
    'ticket.setTeam': sets(
      one('value', () => desk.cast.teams.baggage),
      () => ({ teamId: desk.cast.teams.baggage }),
    ),
    'ticket.setAssignee': sets(
      one('value', () => desk.cast.agents.oleg),
      () => ({ assigneeId: desk.cast.agents.oleg, statusCategory: 'open' }),
    ),
    'ticket.unassign': sets(
      () => ({}),
      () => ({ assigneeId: null }),
      { assigneeId: 'oleg' },
    ),
    'ticket.setTopic': sets(
      one('value', () => id['parent']),
      () => ({ topicId: id['parent'] }),
    ),
    'ticket.setLine': sets(value(2), () => ({ line: 2 })),
    'ticket.setStage': sets(value('diagnose'), () => ({ stage: 'diagnose' })),
    'ticket.addTags': sets(value(['два', 'раз']), () => ({ tags: ['вип', 'два', 'раз'] })),
    'ticket.removeTags': sets(value(['вип']), () => ({ tags: [] })),
    'ticket.note': { filled: () => ({ text: 'Про {{ticket.number}}' }), row: 'note' },
    'ticket.write': { filled: () => ({ text: 'Здравствуйте, {{customer.name}}' }), row: 'outbox' },
    'ticket.notify': { filled: () => ({ whom: 'owners', text: 'Смотрите' }), row: 'notice' },
    'macros.write': { filled: () => ({ template: id['template'] }), row: 'outbox' },
    'webhooks.call': { filled: () => ({ webhook: id['webhook'] }), row: 'webhook_delivery' },
    'sla.setPolicy': { filled: () => ({ policy: id['policy'] }), row: 'sla_ticket where by_hand' },
    'routing.byQueue': sets(
      () => ({}),
      () => ({ assigneeId: null }),
      { assigneeId: 'oleg' },
    ),
    'lines.escalate': {
      filled: () => ({ line: 2, tried: 'искали', asked: 'найти', urgency: 'urgent' }),
      ticket: (ticket) => expect(ticket).toMatchObject({ line: 2, priority: 'urgent' }),
      row: 'hand_over',
    },
    'waiting.startPlan': {
      filled: () => ({ plan: id['plan'] }),
      ticket: (ticket) => expect(ticket).toMatchObject({ statusCategory: 'pending' }),
      row: 'follow_up_run',
    },
    'waiting.stopPlan': { filled: () => ({}), isPlanned: true },
    'waiting.snooze': {
      filled: () => ({ days: 1 }),
      ticket: ({ snoozedUntil }) => expect(snoozedUntil).toBeTypeOf('string'),
    },
    'waiting.remindAgent': {
      filled: () => ({ days: 1, text: 'Позвонить', agent: desk.cast.agents.oleg }),
      row: 'reminder',
    },
  };

  test('is in this table', async () => {
    const offered = (await maria.call(contract.listPieces, {})).actions.map(({ key }) => key);
    expect(Object.keys(actions).toSorted()).toEqual(offered.toSorted());
  });

  async function rowsIn(table: string, ticketId: string): Promise<number> {
    const { rows } = await desk.world.db.pool.query<{ count: number }>(
      `select count(*)::int as count from (select ticket_id from ${table}) as found where ticket_id = $1`,
      [ticketId],
    );
    return rows[0]?.count ?? 0;
  }

  test.each(Object.keys(actions))('%s does what it says, by a macro and by a rule', async (key) => {
    const { filled, ticket, row, before = {}, isPlanned } = actions[key] as Done;
    const action = { key, filled: filled() as Record<string, unknown> };
    const assigneeId = 'assigneeId' in before ? desk.cast.agents.oleg : null;
    const fresh = () =>
      arrive('Где багаж?', { tags: ['вип'], assigneeId, requester: { email: `${key}@example.com` } });
    const macro = await maria.call(createMacro, { body: { name: key, actions: [action] } });
    const byHand = await fresh();
    await desk.settle();
    if (isPlanned)
      await maria.call(startPlan, {
        params: { number: byHand.number },
        body: { planId: id['plan'] ?? '' },
      });
    const counted = row ? await rowsIn(row, byHand.id) : 0;
    const params = { number: byHand.number, id: macro.id };
    await maria.call(runMacro, { params });
    ticket?.(await maria.call(getTicket, { params: { number: byHand.number } }));
    const after = row ? await rowsIn(row, byHand.id) : Infinity;
    expect(after).toBeGreaterThan(counted);
    expect(await rowsIn('follow_up_run', byHand.id)).toBe(key === 'waiting.startPlan' ? 1 : 0);

    const rule = await maria.call(contract.createRule, {
      body: {
        kind: 'trigger',
        name: key,
        events: ['ticket.opened'],
        conditions: { match: 'all', items: [{ key: 'ticket.tags', filled: { value: ['вип'] } }] },
        actions: [action],
        stopOnMatch: false,
      },
    });
    const ruled = await fresh();
    await desk.settle();
    const { items } = await maria.call(contract.listTicketRuns, { params: { number: ruled.number } });
    expect(items.filter(({ ruleId }) => ruleId === rule.id)).toMatchObject([{ outcome: 'done' }]);
    ticket?.(await maria.call(getTicket, { params: { number: ruled.number } }));
    expect(row ? await rowsIn(row, ruled.id) : Infinity).toBeGreaterThan(0);
    await maria.call(contract.removeRule, { params: { id: rule.id } });
  });
});
