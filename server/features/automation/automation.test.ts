import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as contract from '../../../contract/automation.ts';
import type { RuleDraft } from '../../../contract/automation.ts';
import { createTemplate, removeTemplate } from '../../../contract/macros.ts';
import { listTeams, updateAgent } from '../../../contract/staff.ts';
import { getThread, replyToTicket } from '../../../contract/thread.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { changeTicket } from '../tickets/actions/change.ts';
import { createTicket } from '../tickets/actions/create.ts';
import { findTicket } from '../tickets/questions.ts';
import type { TicketRecord } from '../tickets/ticket.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  const maria = await desk.as('maria');
  const { items } = await maria.call(contract.listRules, {});
  for (const { id } of items) await maria.call(contract.removeRule, { params: { id } });
});

const fire: RuleDraft = {
  kind: 'trigger',
  name: 'Аварии',
  events: ['ticket.opened'],
  conditions: {
    match: 'all',
    items: [{ key: 'ticket.hasWords', filled: { where: 'both', words: ['пожар', 'авария'] } }],
  },
  actions: [
    { key: 'ticket.setPriority', filled: { value: 'urgent' } },
    { key: 'ticket.addTags', filled: { value: ['авария'] } },
  ],
  stopOnMatch: false,
};

async function make(draft: Partial<RuleDraft>): Promise<contract.Rule> {
  return (await desk.as('maria')).call(contract.createRule, { body: { ...fire, ...draft } });
}

async function arrive(text: string, email = 'petr@example.com'): Promise<TicketRecord> {
  const requester = { email, name: 'Пётр Иванов' };
  const { id } = await desk.act((scope) => createTicket(scope, { subject: 'Вопрос', text, requester }));
  await desk.settle();
  const ticket = await findTicket(desk.look(), id);
  if (!ticket) throw new Error('no ticket');
  return ticket;
}

async function runsOf(ticket: TicketRecord): Promise<contract.RuleRun[]> {
  const { number } = ticket;
  return (await (await desk.as('oleg')).call(contract.listTicketRuns, { params: { number } })).items;
}

test('a rule acts on a new ticket, once, and the ticket says which rule and why', async () => {
  const rule = await make({});
  const ticket = await arrive('В ангаре пожара не было, но была АВАРИЯ');
  expect(ticket).toMatchObject({ priority: 'urgent', tags: ['авария'] });
  const oleg = await desk.as('oleg');
  const { items } = await oleg.call(getThread, { params: { number: ticket.number } });
  const because = { by: 'rule', id: rule.id, name: 'Аварии', depth: 1 };
  expect(items).toContainEqual(
    expect.objectContaining({
      type: 'ticket.priorityChanged',
      data: expect.objectContaining({ because: expect.objectContaining(because) as unknown }) as unknown,
    }),
  );
  expect(await runsOf(ticket)).toMatchObject([
    {
      ruleName: 'Аварии',
      outcome: 'done',
      number: ticket.number,
      why: expect.stringContaining('пожар') as unknown,
    },
  ]);
});

test('a ticket that does not match is left as it is', async () => {
  await make({});
  expect(await arrive('Где мой багаж?')).toMatchObject({ priority: 'normal', tags: [], version: 1 });
});

test('the same fact heard twice is acted upon once', async () => {
  await make({ actions: [{ key: 'ticket.note', filled: { text: 'Обращение {{ticket.number}}' } }] });
  const ticket = await arrive('авария');
  await desk.world.db.pool.query(`update relay.cursor set xid = '0' where reader = 'reactions'`);
  await desk.settle();
  expect(await runsOf(ticket)).toHaveLength(1);
  const notes = await desk.world.db.pool.query('select text from note where ticket_id = $1', [ticket.id]);
  expect(notes.rows).toEqual([{ text: `Обращение ${ticket.number}` }]);
});

test('two nodes act once', async () => {
  await make({});
  const second = await openTestDesk({ beside: desk });
  const requester = { email: 'two@example.com' };
  const made = await Promise.all(
    Array.from({ length: 8 }, () =>
      desk.act((scope) => createTicket(scope, { subject: 'Вопрос', text: 'авария', requester })),
    ),
  );
  await Promise.all([desk.settle(), second.settle()]);
  await second.close();
  for (const { id } of made) {
    const ticket = await findTicket(desk.look(), id);
    expect(ticket).toMatchObject({ priority: 'urgent' });
    expect(ticket && (await runsOf(ticket))).toHaveLength(1);
  }
});

test('rules are asked in their order, and one may stop the rest', async () => {
  const first = await make({
    name: 'Первое',
    actions: [{ key: 'ticket.addTags', filled: { value: ['первое'] } }],
  });
  const second = await make({
    name: 'Второе',
    actions: [{ key: 'ticket.addTags', filled: { value: ['второе'] } }],
    stopOnMatch: true,
  });
  expect((await arrive('авария')).tags).toEqual(['второе', 'первое']);
  const maria = await desk.as('maria');
  await maria.call(contract.orderRules, { body: { ids: [second.id, first.id] } });
  expect((await arrive('авария')).tags).toEqual(['второе']);
  await maria.call(contract.switchRule, { params: { id: second.id }, body: { enabled: false } });
  expect((await arrive('авария')).tags).toEqual(['первое']);
});

test('rules that wake each other are cut, and the owners are told once', async () => {
  const swap = (from: string, to: string): Partial<RuleDraft> => ({
    name: `${from} → ${to}`,
    events: ['ticket.opened', 'ticket.priorityChanged'],
    conditions: {
      match: 'all',
      items: [
        { key: 'ticket.priority', filled: { value: [from] } },
        { key: 'ticket.hasWords', filled: { where: 'text', words: ['круг'] } },
      ],
    },
    actions: [{ key: 'ticket.setPriority', filled: { value: to } }],
  });
  await make(swap('normal', 'high'));
  await make(swap('high', 'normal'));
  const ticket = await arrive('круг');
  for (let round = 0; round < 4; round++) await desk.settle();
  const runs = await runsOf(ticket);
  expect(runs.filter(({ outcome }) => outcome === 'done')).toHaveLength(5);
  expect(runs.filter(({ outcome }) => outcome === 'loop')).toHaveLength(1);
  const told = await desk.world.db.pool.query(`select agent_id from notice where kind = 'automation.loop'`);
  expect(new Set(told.rows.map((row: { agent_id: string }) => row.agent_id))).toEqual(
    new Set([desk.cast.agents.maria, desk.cast.agents.vera]),
  );
  const { items } = await (await desk.as('maria')).call(contract.listRules, {});
  expect(items.filter(({ trouble }) => trouble !== null)).toHaveLength(1);
});

test('a rule that fails is said so, the owners are told once, and the next one acts', async () => {
  const maria = await desk.as('maria');
  const { id: template } = await maria.call(createTemplate, {
    body: { name: 'Ушедший', texts: { ru: 'Здравствуйте', en: '' } },
  });
  await make({
    name: 'Сломанное',
    actions: [
      { key: 'ticket.addTags', filled: { value: ['половина'] } },
      { key: 'macros.write', filled: { template } },
    ],
  });
  await make({});
  await maria.call(removeTemplate, { params: { id: template } });
  const ticket = await arrive('авария');
  expect(ticket).toMatchObject({ priority: 'urgent', tags: ['авария'] });
  const runs = await runsOf(ticket);
  expect(runs.map(({ outcome }) => outcome).toSorted()).toEqual(['done', 'failed']);
  expect(runs.find(({ outcome }) => outcome === 'failed')?.did).toContain(
    'Написать клиенту по шаблону – такого шаблона нет',
  );
  await arrive('авария');
  const told = await desk.world.db.pool.query(`select agent_id from notice where kind = 'automation.failed'`);
  expect(told.rows.map((row: { agent_id: string }) => row.agent_id).toSorted()).toEqual(
    [desk.cast.agents.maria, desk.cast.agents.vera].toSorted(),
  );
});

test('what is named by id is there when a rule is saved, and is called by its name', async () => {
  const absent = '01999999-9999-7999-8999-999999999999';
  const nested = { match: 'none' as const, items: [{ key: 'ticket.team', filled: { value: [absent] } }] };
  await expect(make({ conditions: { match: 'all', items: [nested] } })).rejects.toThrow('такой команды нет');
  const { support, baggage } = desk.cast.teams;
  await make({
    conditions: { match: 'all', items: [{ key: 'ticket.team', filled: { value: [support] } }] },
    actions: [{ key: 'ticket.setTeam', filled: { value: baggage } }],
  });
  const maria = await desk.as('maria');
  const { items: teams } = await maria.call(listTeams, {});
  const nameOf = (id: string) => teams.find((team) => team.id === id)?.name;
  const ticket = await arrive('Где мой багаж?');
  expect(await runsOf(ticket)).toMatchObject([
    { why: `Команда: ${nameOf(support)}`, did: `Передать команде: ${nameOf(baggage)}` },
  ]);
});

test('a condition may ask for somebody who has left, an action may not name him', async () => {
  const maria = await desk.as('maria');
  const { anna } = desk.cast.agents;
  await maria.call(updateAgent, { params: { id: anna }, body: { active: false } });
  const asked = { key: 'ticket.assignee', filled: { value: [anna] } };
  await make({ conditions: { match: 'all', items: [asked] } });
  await expect(make({ actions: [{ key: 'ticket.setAssignee', filled: { value: anna } }] })).rejects.toThrow(
    'такого агента нет или он отключён',
  );
  await maria.call(updateAgent, { params: { id: anna }, body: { active: true } });
});

test('a letter of a rule goes to the customer once, and is marked as automatic', async () => {
  await make({
    actions: [
      { key: 'ticket.write', filled: { text: 'Здравствуйте, {{customer.firstName}}! {{ticket.number}}' } },
    ],
  });
  const ticket = await arrive('авария', 'letters@example.com');
  const letters = await desk.world.db.pool.query(
    `select letter ->> 'autoSubmitted' as auto from outbox where ticket_id = $1 and purpose = 'message'`,
    [ticket.id],
  );
  const messages = await desk.world.db.pool.query(
    `select text from message where ticket_id = $1 and direction = 'outbound'`,
    [ticket.id],
  );
  // Without a mailbox nothing is promised and nothing is written.
  expect(messages.rows.length).toBe(letters.rows.length);
  for (const { text } of messages.rows as { text: string }[])
    expect(text).toBe(`Здравствуйте, Пётр! ${ticket.number}`);
  for (const { auto } of letters.rows as { auto: string }[]) expect(auto).toBe('auto-replied');
});

test('versions are kept and come back', async () => {
  const maria = await desk.as('maria');
  const rule = await make({});
  const changed = await maria.call(contract.updateRule, {
    params: { id: rule.id },
    body: {
      ...fire,
      name: 'Аварии 2',
      version: 1,
      actions: [{ key: 'ticket.setLine', filled: { value: 2 } }],
    },
  });
  expect(changed).toMatchObject({ version: 2, name: 'Аварии 2' });
  await expect(
    maria.call(contract.updateRule, { params: { id: rule.id }, body: { ...fire, version: 1 } }),
  ).rejects.toThrow('staleVersion');
  const restored = await maria.call(contract.restoreRule, { params: { id: rule.id, version: 1 } });
  expect(restored).toMatchObject({ version: 3, name: 'Аварии', actions: fire.actions });
  const { items } = await maria.call(contract.listRuleVersions, { params: { id: rule.id } });
  expect(items.map(({ version, name, by }) => [version, name, by])).toEqual([
    [3, 'Аварии', 'Мария Орлова'],
    [2, 'Аварии 2', 'Мария Орлова'],
    [1, 'Аварии', 'Мария Орлова'],
  ]);
});

const bad: [string, Partial<RuleDraft>, string][] = [
  ['without a fact', { events: [] }, 'когда правило срабатывает'],
  ['without actions', { actions: [] }, 'нет ни одного действия'],
  ['with an unknown piece', { actions: [{ key: 'shell.run', filled: {} }] }, 'shell.run'],
  ['with an empty blank', { actions: [{ key: 'ticket.setPriority', filled: {} }] }, 'не заполнено'],
  [
    'with a wrong value',
    { actions: [{ key: 'ticket.setPriority', filled: { value: 'огонь' } }] },
    'не подходит',
  ],
  ['with a smuggled blank', { actions: [{ key: 'ticket.unassign', filled: { sql: '1' } }] }, 'лишнее поле'],
  [
    'with an unknown variable',
    { actions: [{ key: 'ticket.note', filled: { text: '{{config.secret}}' } }] },
    'config.secret',
  ],
  [
    'with an empty group',
    { conditions: { match: 'all', items: [{ match: 'any', items: [] }] } },
    'нет условий',
  ],
  ['with nonsense', { conditions: { match: 'all', items: [7 as never] } }, 'не понято'],
  ['too deep', { conditions: nested(6) }, 'глубже 5'],
  ['too wide', { conditions: { match: 'all', items: [many(60), many(60)] } }, 'до 100'],
];

function nested(depth: number): contract.RuleGroup {
  return depth === 1 ? many(1) : { match: 'all', items: [nested(depth - 1)] };
}

function many(count: number): contract.RuleGroup {
  return {
    match: 'any',
    items: Array.from({ length: count }, () => ({ key: 'ticket.priority', filled: { value: ['low'] } })),
  };
}

test.each(bad)('a rule %s is refused in words', async (_name, draft, words) => {
  await expect(make(draft)).rejects.toThrow(words);
});

test('what the editor offers has labels in both languages', async () => {
  const pieces = await (await desk.as('oleg')).call(contract.listPieces, {});
  const all = [...pieces.conditions, ...pieces.actions];
  expect(all.length).toBeGreaterThan(30);
  expect(new Set(pieces.conditions.map(({ key }) => key)).size).toBe(pieces.conditions.length);
  for (const { label, blanks } of all)
    expect([label, ...blanks.map((blank) => blank.label)].every(({ ru, en }) => ru && en)).toBe(true);
});

test('rules of one account are none of another', async () => {
  const rule = await make({});
  const walter = await desk.as('walter');
  expect(await walter.call(contract.listRules, {})).toEqual({ items: [] });
  await expect(walter.call(contract.removeRule, { params: { id: rule.id } })).rejects.toThrow('notFound');
});

const HOUR_MS = 3_600_000;

test('a rule some time after a fact acts at its moment, unless the ticket has moved on', async () => {
  await make({
    kind: 'scheduled',
    name: 'Четыре часа молчания',
    events: [],
    timing: { kind: 'after', minutes: 240, event: 'ticket.opened' },
    conditions: { match: 'all', items: [{ key: 'ticket.isAnswered', filled: { value: false } }] },
    actions: [{ key: 'ticket.addTags', filled: { value: ['молчим'] } }],
  });
  const [silent, answered] = [await arrive('раз'), await arrive('два')];
  const oleg = await desk.as('oleg');
  desk.travel(3 * HOUR_MS);
  await desk.settle();
  expect(await findTicket(desk.look(), silent.id)).toMatchObject({ tags: [] });
  await oleg.call(replyToTicket, { params: { number: answered.number }, body: { text: 'Смотрю' } });
  desk.travel(HOUR_MS);
  await desk.settle();
  expect(await findTicket(desk.look(), silent.id)).toMatchObject({ tags: ['молчим'], branchActionAt: null });
  expect(await findTicket(desk.look(), answered.id)).toMatchObject({ tags: [] });
  expect(await runsOf(silent)).toHaveLength(1);
});

test('a rule by the clock acts once on each ticket that comes to match, and again when it comes back', async () => {
  const rule = await make({
    kind: 'scheduled',
    name: 'Каждый час',
    events: [],
    timing: { kind: 'hourly', hours: 1 },
    conditions: {
      match: 'all',
      items: [
        { key: 'ticket.tags', filled: { value: ['вип'] } },
        { key: 'ticket.olderThan', filled: { minutes: 30 } },
      ],
    },
    actions: [{ key: 'ticket.note', filled: { text: 'Проверьте' } }],
  });
  expect(rule.nextRunAt).not.toBeNull();
  const made = [await arrive('раз'), await arrive('два')];
  const [vip, plain] = made;
  if (!vip || !plain) throw new Error('two tickets');
  const tag = (addTags: string[], removeTags: string[] = []) =>
    desk.act((scope) => changeTicket(scope, vip.id, { addTags, removeTags }));
  await tag(['вип']);
  for (const runs of [1, 1, 1]) {
    desk.travel(HOUR_MS);
    await desk.settle();
    expect(await runsOf(vip)).toHaveLength(runs);
  }
  await tag([], ['вип']);
  desk.travel(HOUR_MS);
  await desk.settle();
  await tag(['вип']);
  desk.travel(HOUR_MS);
  await desk.settle();
  expect(await runsOf(vip)).toHaveLength(2);
  expect(await runsOf(plain)).toHaveLength(0);
});

test('a rule by the clock goes through many tickets in pieces, two nodes at once, each ticket once', async () => {
  const made = await Promise.all(Array.from({ length: 120 }, (_, nth) => quietly(`пачка ${nth}`)));
  await make({
    kind: 'scheduled',
    name: 'Пачка',
    events: [],
    timing: { kind: 'hourly', hours: 1 },
    conditions: {
      match: 'all',
      items: [{ key: 'ticket.hasWords', filled: { where: 'subject', words: ['пачка'] } }],
    },
    actions: [{ key: 'ticket.addTags', filled: { value: ['пачка'] } }],
  });
  const second = await openTestDesk({ beside: desk });
  desk.travel(HOUR_MS);
  second.world.clock.shift = desk.world.clock.shift;
  await Promise.all([desk.settle(), second.settle()]);
  await Promise.all([desk.settle(), second.settle()]);
  await second.close();
  const runs = await desk.world.db.pool.query(
    `select count(*)::int as runs, count(distinct ticket_id)::int as tickets from rule_run where why like '%пачка%'`,
  );
  expect(runs.rows).toEqual([{ runs: made.length, tickets: made.length }]);
});

async function quietly(subject: string): Promise<void> {
  const requester = { email: 'many@example.com' };
  await desk.act((scope) => createTicket(scope, { subject, text: 'Много', requester }));
}

test('a rule that stops the rest, and fails, has stopped nothing', async () => {
  const maria = await desk.as('maria');
  const { id: template } = await maria.call(createTemplate, {
    body: { name: 'Недолгий', texts: { ru: 'Здравствуйте', en: '' } },
  });
  const failing = { actions: [{ key: 'macros.write', filled: { template } }], stopOnMatch: true };
  await make({ name: 'Сломанное и последнее', ...failing });
  await make({ name: 'Ещё одно', ...failing });
  await make({ stopOnMatch: true });
  await make({
    name: 'Уже не для него',
    actions: [{ key: 'ticket.addTags', filled: { value: ['лишнее'] } }],
  });
  await maria.call(removeTemplate, { params: { id: template } });
  const ticket = await arrive('авария');
  expect(ticket).toMatchObject({ priority: 'urgent', tags: ['авария'] });
  expect((await runsOf(ticket)).map(({ outcome }) => outcome).toSorted()).toEqual([
    'done',
    'failed',
    'failed',
  ]);
});
