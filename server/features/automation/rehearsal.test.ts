import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '../../../contract/automation.ts';
import type { RuleDraft } from '../../../contract/automation.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { changeTicket } from '../tickets/actions/change.ts';
import { createTicket } from '../tickets/actions/create.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

const draft: RuleDraft = {
  kind: 'trigger',
  name: 'Багаж',
  events: ['ticket.opened'],
  conditions: {
    match: 'all',
    items: [{ key: 'ticket.hasWords', filled: { where: 'text', words: ['багаж'] } }],
  },
  actions: [
    { key: 'ticket.setPriority', filled: { value: 'high' } },
    { key: 'ticket.note', filled: { text: 'Проверить ленту' } },
  ],
  stopOnMatch: false,
};

async function arrive(text: string): Promise<{ id: string; number: string }> {
  const requester = { email: 'petr@example.com' };
  return desk.act((scope) => createTicket(scope, { subject: 'Вопрос', text, requester }));
}

/** Everything that a rule could leave behind. */
async function traces(): Promise<unknown> {
  const counted = await desk.world.db.pool.query(
    `select (select count(*) from event) as events, (select count(*) from note) as notes, (select count(*) from outbox) as letters,
       (select count(*) from rule_run) as runs, (select count(*) from notice) as notices,
       (select string_agg(id || ' ' || version || ' ' || priority, ',' order by id) from ticket) as tickets`,
  );
  return counted.rows[0];
}

test('a draft is played over the past, as tickets were then, and nothing is changed', async () => {
  const hit = await arrive('Где мой багаж?');
  await arrive('Верните деньги');
  // By now it is high already; when it came, it was not.
  await desk.act((scope) =>
    changeTicket(scope, hit.id, { priority: 'high', teamId: desk.cast.teams.baggage }),
  );
  await desk.settle();
  const maria = await desk.as('maria');
  const before = await traces();
  const played = await maria.call(contract.rehearseRule, { body: { rule: draft, days: 30 } });
  expect(played).toMatchObject({
    looked: 2,
    whole: true,
    hits: 1,
    conflicts: [],
    items: [
      {
        number: hit.number,
        changes: ['Поставить приоритет: высокий', 'Написать заметку: Проверить ленту'],
        why: expect.stringContaining('багаж') as unknown,
      },
    ],
  });
  const byTeam: RuleDraft = {
    ...draft,
    conditions: {
      match: 'all',
      items: [{ key: 'ticket.team', filled: { value: [desk.cast.teams.baggage] } }],
    },
  };
  expect((await maria.call(contract.rehearseRule, { body: { rule: byTeam, days: 30 } })).hits).toBe(0);
  const onMove = { ...byTeam, events: ['ticket.teamChanged'] };
  const moved = await maria.call(contract.rehearseRule, { body: { rule: onMove, days: 30 } });
  expect(moved).toMatchObject({ hits: 1, items: [{ changes: ['Написать заметку: Проверить ленту'] }] });
  await desk.settle();
  expect(await traces()).toEqual(before);
});

test('a rule that would set the same thing differently is named', async () => {
  const maria = await desk.as('maria');
  const other = await maria.call(contract.createRule, {
    body: {
      ...draft,
      name: 'Всё несрочно',
      conditions: { match: 'all', items: [] },
      actions: [{ key: 'ticket.setPriority', filled: { value: 'low' } }],
    },
  });
  const played = await maria.call(contract.rehearseRule, { body: { rule: draft, days: 30 } });
  expect(played.conflicts).toEqual([
    { ruleId: other.id, name: 'Всё несрочно', about: ['priority'], times: 1 },
  ]);
  expect(played.items[0]?.conflicts).toEqual(['Всё несрочно']);
  const itself = await maria.call(contract.rehearseRule, {
    body: { rule: draft, days: 30, ruleId: other.id },
  });
  expect(itself.conflicts).toEqual([]);
});

test('a rule by the clock that sets the same otherwise is named, and one that a change would wake', async () => {
  const maria = await desk.as('maria');
  for (const { id } of (await maria.call(contract.listRules, {})).items)
    await maria.call(contract.removeRule, { params: { id } });
  const low = { key: 'ticket.setPriority', filled: { value: 'low' } };
  const when = (key: string, filled: Record<string, unknown>) => ({
    match: 'all' as const,
    items: [{ key, filled }],
  });
  const clock = await maria.call(contract.createRule, {
    body: {
      ...draft,
      kind: 'scheduled',
      name: 'Ночью остывает',
      events: [],
      timing: { kind: 'daily', at: '03:00', days: [1, 2, 3, 4, 5, 6, 7] },
      conditions: when('ticket.priority', { value: ['high'] }),
      actions: [low],
    },
  });
  const woken = await maria.call(contract.createRule, {
    body: {
      ...draft,
      name: 'Высоких не бывает',
      events: ['ticket.priorityChanged'],
      conditions: when('ticket.priority', { value: ['high'] }),
      actions: [low],
    },
  });
  const apart = await maria.call(contract.createRule, {
    body: {
      ...draft,
      name: 'О другом',
      events: ['ticket.priorityChanged'],
      conditions: when('ticket.priority', { value: ['urgent'] }),
      actions: [low],
    },
  });
  const played = await maria.call(contract.rehearseRule, { body: { rule: draft, days: 30 } });
  expect(played.conflicts.map(({ ruleId }) => ruleId).toSorted()).toEqual([clock.id, woken.id].toSorted());
  expect(played.conflicts.map(({ ruleId }) => ruleId)).not.toContain(apart.id);
});

test('where a rule above stops the rest, the draft is not counted, and the rule is named', async () => {
  const maria = await desk.as('maria');
  for (const { id } of (await maria.call(contract.listRules, {})).items)
    await maria.call(contract.removeRule, { params: { id } });
  const stopper = await maria.call(contract.createRule, {
    body: {
      ...draft,
      name: 'Дальше не надо',
      actions: [{ key: 'ticket.addTags', filled: { value: ['стоп'] } }],
      stopOnMatch: true,
    },
  });
  const own = await maria.call(contract.createRule, { body: draft });
  const play = (rule: RuleDraft, ruleId?: string) =>
    maria.call(contract.rehearseRule, { body: { rule, days: 30, ...(ruleId ? { ruleId } : {}) } });
  const named = [{ ruleId: stopper.id, name: 'Дальше не надо', times: 1 }];
  expect(await play(draft)).toMatchObject({ hits: 0, items: [], stopped: named });
  expect(await play(draft, own.id)).toMatchObject({ hits: 0, stopped: named });
  await maria.call(contract.orderRules, { body: { ids: [own.id, stopper.id] } });
  expect(await play(draft, own.id)).toMatchObject({ hits: 1, stopped: [] });
  await maria.call(contract.switchRule, { params: { id: own.id }, body: { enabled: false } });
  expect(await play(draft, own.id)).toMatchObject({ hits: 1, stopped: [] });
});

test('a draft that cannot be saved cannot be rehearsed either', async () => {
  const maria = await desk.as('maria');
  await expect(
    maria.call(contract.rehearseRule, { body: { rule: { ...draft, actions: [] }, days: 30 } }),
  ).rejects.toThrow('нет ни одного действия');
});
