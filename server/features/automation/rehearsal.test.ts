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

test('a draft that cannot be saved cannot be rehearsed either', async () => {
  const maria = await desk.as('maria');
  await expect(
    maria.call(contract.rehearseRule, { body: { rule: { ...draft, actions: [] }, days: 30 } }),
  ).rejects.toThrow('нет ни одного действия');
});
