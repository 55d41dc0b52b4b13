/** What a rehearsal says a rule would have done is what the rule did when it really ran over the same events. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createRule,
  listRuleRuns,
  rehearseRule,
  type Rule,
  type RuleDraft,
} from '../../../contract/automation.ts';
import { replyToTicket, writeNote } from '../../../contract/thread.ts';
import {
  closeTicket,
  createTicket,
  getTicket,
  reopenTicket,
  updateTicket,
} from '../../../contract/tickets.ts';
import { listStatuses } from '../../../contract/statuses.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { findByNumber } from '../tickets/questions.ts';
import { customerWrites } from '../../testing/customer-writes.ts';
import { type Dice, dice } from '../../testing/dice.ts';

const HOUR_MS = 3_600_000;
const HOUR = 60;
let desk: TestDesk;
let maria: Client;
let oleg: Client;
const statusOf = new Map<string, string>();

beforeAll(async () => {
  desk = await openTestDesk();
  maria = await desk.as('maria');
  oleg = await desk.as('oleg');
  for (const { id, category } of (await maria.call(listStatuses, {})).items) statusOf.set(category, id);
});
afterAll(() => desk.close());

const asked: [name: string, key: string, filled: Record<string, unknown>][] = [
  ['слова', 'ticket.hasWords', { where: 'text', words: ['багаж', 'срочно'] }],
  ['слова где угодно', 'ticket.hasWords', { where: 'both', words: ['рейс'] }],
  ['приоритет', 'ticket.priority', { value: ['high', 'urgent'] }],
  ['состояние', 'ticket.statusCategory', { value: ['pending', 'onHold'] }],
  ['новый или открыт', 'ticket.statusCategory', { value: ['new', 'open'] }],
  ['решён', 'ticket.statusCategory', { value: ['solved', 'closed'] }],
  ['назначен', 'ticket.isAssigned', { value: true }],
  ['метка', 'ticket.tags', { value: ['vip'] }],
  ['ход клиента', 'ticket.turn', { value: ['customer'] }],
  ['наш ход', 'ticket.turn', { value: ['us'] }],
  ['отвечен', 'ticket.isAnswered', { value: true }],
  ['сообщений мало', 'ticket.messages', { how: 'most', count: 2 }],
  ['сообщений много', 'ticket.messages', { how: 'least', count: 3 }],
  ['давно открыт', 'ticket.olderThan', { minutes: 5 * HOUR }],
  ['давно молчат', 'ticket.silentFor', { minutes: 3 * HOUR }],
  ['ход давно', 'ticket.waitingFor', { minutes: 3 * HOUR }],
  ['сделал клиент', 'event.by', { value: ['customer'] }],
  ['сделал агент', 'event.by', { value: ['agent'] }],
  ['ждут дольше', 'waiting.longerThan', { minutes: 2 * HOUR }],
  ['этап', 'ticket.stage', { value: ['diagnose'] }],
];
const events = [
  'ticket.opened',
  'ticket.customerWrote',
  'ticket.replied',
  'ticket.noted',
  'ticket.statusChanged',
  'ticket.priorityChanged',
  'ticket.assigned',
  'ticket.tagsChanged',
  'ticket.stageChanged',
  'ticket.solved',
  'ticket.reopened',
];

/** What it does changes nothing that any condition here asks for. */
function draftOf(name: string, key: string, filled: Record<string, unknown>): RuleDraft {
  return {
    kind: 'trigger',
    name,
    events,
    conditions: { match: 'all', items: [{ key, filled }] },
    actions: [{ key: 'ticket.notify', filled: { whom: 'assignee', text: name } }],
    stopOnMatch: false,
  };
}

async function customerAsks(number: string, text: string): Promise<void> {
  const ticket = await findByNumber(desk.look(), number);
  if (!ticket) throw new Error('no ticket');
  await customerWrites(desk, ticket, { text });
}

const texts = ['Где мой багаж?', 'Срочно ответьте', 'Спасибо', 'Когда рейс?'];

async function happen(number: string, chance: Dice): Promise<void> {
  const params = { number };
  const { version } = await maria.call(getTicket, { params });
  const change = (body: object) => maria.try(updateTicket, { params, body: { version, ...body } });
  const deeds = [
    () => customerAsks(number, texts[chance(texts.length)] ?? ''),
    () => oleg.try(replyToTicket, { params, body: { text: 'Ищем', anyway: true } }),
    () => oleg.try(writeNote, { params, body: { text: 'Звонил' } }),
    () => change({ priority: ['low', 'normal', 'high', 'urgent'][chance(4)] }),
    () =>
      change({
        statusId: statusOf.get(['open', 'pending', 'onHold'][chance(3)] ?? ''),
        waitingReason: 'ждём',
      }),
    () => change({ assigneeId: [desk.cast.agents.oleg, null, desk.cast.agents.maria][chance(3)] }),
    () => change({ tags: [[], ['vip'], ['vip', 'спор']][chance(3)] }),
    () => change({ stage: ['study', 'diagnose', null][chance(3)] }),
    () => maria.try(closeTicket, { params, body: { version } }),
    () => maria.try(reopenTicket, { params, body: { version } }),
    () => change({ teamId: [desk.cast.teams.support, desk.cast.teams.baggage][chance(2)] }),
  ];
  await deeds[chance(deeds.length)]?.();
}

/** Some hours after the customer wrote or the status changed. */
const later: [name: string, minutes: number, event: string, key: string, filled: Record<string, unknown>][] =
  [
    ['три часа после письма', 3 * HOUR, 'ticket.customerWrote', 'ticket.turn', { value: ['us'] }],
    ['пять часов после письма', 5 * HOUR, 'ticket.customerWrote', 'ticket.isAssigned', { value: true }],
    ['день после смены статуса', 24 * HOUR, 'ticket.statusChanged', 'ticket.tags', { value: ['vip'] }],
    ['час после открытия', HOUR, 'ticket.opened', 'ticket.isAnswered', { value: false }],
  ];

function laterDraft([name, minutes, event, key, filled]: (typeof later)[number]): RuleDraft {
  const timing = { kind: 'after' as const, minutes, event };
  return { ...draftOf(name, key, filled), kind: 'scheduled', events: [], timing };
}

test('twenty-four rules over the same events', async () => {
  const drafts = [...asked.map((one) => draftOf(...one)), ...later.map(laterDraft)];
  const rules: Rule[] = [];
  for (const body of drafts) rules.push(await maria.call(createRule, { body }));
  const chance = dice(7);
  const numbers: string[] = [];
  for (let at = 0; at < 5; at++) {
    const requester = { email: 'petr@example.com', name: 'Пётр' };
    const body = {
      subject: `Вопрос про рейс ${at}`,
      text: texts[at % texts.length],
      requester,
      from: 'customer' as const,
    };
    numbers.push((await maria.call(createTicket, { body })).number);
    await desk.settle();
  }
  for (let step = 0; step < 60; step++) {
    desk.travel(60_000 + chance(4 * HOUR_MS));
    await desk.settle();
    await happen(numbers[chance(numbers.length)] ?? '', chance);
    await desk.settle();
  }
  const times = (items: { number: string | null }[]) =>
    numbers.map((number) => items.filter((item) => item.number === number).length);
  const foretold: Record<string, number[]> = {};
  const done: Record<string, number[]> = {};
  for (const [at, rule] of drafts.entries()) {
    const { id } = rules[at] as Rule;
    const { items: runs } = await maria.call(listRuleRuns, { params: { id } });
    const played = await maria.call(rehearseRule, { body: { rule, days: 60, ruleId: id } });
    foretold[rule.name] = times(played.items);
    done[rule.name] = times(runs.filter(({ outcome }) => outcome === 'done'));
  }
  expect(foretold).toEqual(done);
}, 240_000);
