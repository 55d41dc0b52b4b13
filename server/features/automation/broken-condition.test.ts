/** A condition that cannot be asked: the owners hear of its rule, and nobody else notices. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as contract from '../../../contract/automation.ts';
import type { RuleDraft } from '../../../contract/automation.ts';
import { listNotices } from '../../../contract/notices.ts';
import { createTicket, getTicket } from '../../../contract/tickets.ts';
import { actions, conditions, directories, house } from '../../house.ts';
import { maybeOne } from '../../platform/db/statement.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import type { RuleCondition } from '../tickets/offers.ts';
import { automationMoments } from './moments.ts';
import { automationQueue } from './queue.ts';
import { automationReactions } from './reactions.ts';
import { automationRoutes } from './routes.ts';
import { piecesOf } from './rule.ts';

const HOUR_MS = 3_600_000;
const HOUR = 60;
const divided = maybeOne<object, object>(
  'test.divided',
  'select 1 / length(left(:account::uuid::text, 0)) as nothing',
);

function breaking(key: string, holds: RuleCondition['holds']): RuleCondition {
  return { key, label: { ru: 'Ломается', en: 'Breaks' }, blanks: [], holds };
}

const broken = [
  breaking('test.program', () => {
    throw new TypeError('a fault of the program');
  }),
  breaking('test.statement', async (scope) => (await divided(scope.tx)) !== null),
];

const pieces = piecesOf({ conditions: [...conditions, ...broken], actions, directories });

function exchanged<T extends { name: string }>(all: readonly T[], own: readonly T[]): T[] {
  return all.map((one) => own.find(({ name }) => name === one.name) ?? one);
}

let desk: TestDesk;
beforeAll(async () => {
  const routes = automationRoutes(pieces);
  const [later] = automationMoments(pieces);
  desk = await openTestDesk({
    house: {
      routes: house.routes.map(
        (route) => routes.find(({ endpoint }) => endpoint.name === route.endpoint.name) ?? route,
      ),
      reactions: exchanged(house.reactions, automationReactions(pieces)),
      queues: house.queues.map((open) => (world, own) => {
        const queue = open(world, own);
        return queue.name === 'automation' ? automationQueue(pieces)(world) : queue;
      }),
      moments: house.moments.map((one) => (later && one.kind === later.kind ? later : one)),
    },
  });
});
afterAll(() => desk.close());
beforeEach(async () => {
  const maria = await desk.as('maria');
  const { items } = await maria.call(contract.listRules, {});
  for (const { id } of items) await maria.call(contract.removeRule, { params: { id } });
});

async function make(name: string, draft: Partial<RuleDraft>, key?: string): Promise<contract.Rule> {
  const body = {
    kind: 'trigger' as const,
    name,
    events: ['ticket.opened'],
    conditions: { match: 'all' as const, items: key ? [{ key, filled: {} }] : [] },
    actions: [{ key: 'ticket.addTags', filled: { value: [name] } }],
    stopOnMatch: false,
    ...draft,
  };
  return (await desk.as('maria')).call(contract.createRule, { body });
}

async function arrive(): Promise<string> {
  const requester = { email: 'petr@example.com', name: 'Пётр' };
  const body = { subject: 'Вопрос', text: 'Где посылка?', requester };
  const { number } = await (await desk.as('maria')).call(createTicket, { body });
  await desk.settle();
  return number;
}

async function tagsOf(number: string): Promise<string[]> {
  return (await (await desk.as('maria')).call(getTicket, { params: { number } })).tags;
}

async function failedOf(rule: contract.Rule): Promise<contract.RuleRun[]> {
  const { items } = await (await desk.as('maria')).call(contract.listRuleRuns, { params: { id: rule.id } });
  return items.filter(({ outcome }) => outcome === 'failed');
}

async function toldOf(name: string): Promise<number> {
  const { items } = await (await desk.as('maria')).call(listNotices, { query: { limit: 100 } });
  return items.filter(({ kind, data }) => kind === 'automation.failed' && data['rule'] === name).length;
}

test.each(['test.program', 'test.statement'])(
  'a trigger that cannot be asked (%s) stops no other, above or below, and its owner is told once',
  async (key) => {
    const name = `сломано-${key}`;
    await make('выше', {});
    const rule = await make(name, { stopOnMatch: true }, key);
    await make('ниже', {});
    const [first, second] = [await arrive(), await arrive()];
    expect(await tagsOf(first)).toEqual(['выше', 'ниже']);
    expect(await tagsOf(second)).toEqual(['выше', 'ниже']);
    expect(await failedOf(rule)).toMatchObject([
      { number: second, did: expect.stringContaining('Условия не удалось проверить') },
      { number: first },
    ]);
    expect(await toldOf(name)).toBe(1);
  },
);

test.each(['test.program', 'test.statement'])(
  'a rule some time after an event that cannot be asked (%s) takes no other wait with it',
  async (key) => {
    const name = `позже-сломано-${key}`;
    const timing = { kind: 'after' as const, minutes: HOUR, event: 'ticket.opened' };
    const later = { kind: 'scheduled' as const, events: [], timing };
    const rule = await make(name, later, key);
    await make('позже', later);
    const number = await arrive();
    desk.travel(HOUR_MS + 1_000);
    await desk.settle();
    expect(await tagsOf(number)).toEqual(['позже']);
    expect(await failedOf(rule)).toHaveLength(1);
    expect(await toldOf(name)).toBe(1);
  },
);

test.each(['test.program', 'test.statement'])(
  'a rule by the clock that cannot be asked (%s) holds up neither the tickets nor the rules behind it',
  async (key) => {
    const name = `часы-сломано-${key}`;
    const hourly = { kind: 'scheduled' as const, events: [], timing: { kind: 'hourly' as const, hours: 1 } };
    const rule = await make(name, hourly, key);
    await make('часы', hourly);
    const number = await arrive();
    desk.travel(HOUR_MS);
    await desk.settle();
    expect(await tagsOf(number)).toEqual(['часы']);
    // All open tickets stand in one piece: one of them is named.
    expect(await failedOf(rule)).toHaveLength(1);
    expect(await toldOf(name)).toBe(1);
  },
);

test.each([2.5, -7, 1e30])('a queue longer than %d can be asked', async (tickets) => {
  const conditionsOf = {
    match: 'all' as const,
    items: [{ key: 'routing.queueLonger', filled: { tickets } }],
  };
  const rule = await make(`очередь-${tickets}`, { conditions: conditionsOf });
  const number = await arrive();
  expect(await failedOf(rule)).toEqual([]);
  expect(await tagsOf(number)).toEqual(tickets > 1e6 ? [] : [`очередь-${tickets}`]);
});
