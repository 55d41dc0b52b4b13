import { afterAll, beforeAll, expect, test } from 'vitest';
import { getTicket } from '../../../contract/tickets.ts';
import { getWait } from '../../../contract/waits.ts';
import { look, openMailbox, pathOf } from '../../testing/guest.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { updateWorkSettings } from '../availability/actions/settings.ts';
import { changeTicket } from '../tickets/actions/change.ts';
import { createTicket } from '../tickets/actions/create.ts';
import { replyToTicket } from '../tickets/actions/reply.ts';
import { snapshotOf } from './snapshot.ts';

const MINUTE = 60_000;
let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
  desk.travel(Date.UTC(2027, 0, 11, 7) - Date.now()); // A Monday morning in Moscow.
});
afterAll(() => desk.close());

let customers = 0;
async function open(team = desk.cast.teams.support) {
  const requester = { email: `c${customers++}@example.com`, name: 'Пётр' };
  const ticket = await desk.act((scope) =>
    createTicket(scope, { subject: 'Где багаж?', text: 'Жду', requester, teamId: team, acknowledge: true }),
  );
  await desk.settle();
  return ticket;
}
async function waitOf(number: string) {
  return (await (await desk.as('oleg')).call(getWait, { params: { number } })).wait;
}
/** Snapshots live for ten seconds. */
async function laterOn(ms = 11_000) {
  desk.travel(ms);
  await desk.settle();
}

test('each sees how many are before it; what burns goes ahead; who is answered goes', async () => {
  const [first, second, third] = [await open(), await open(), await open()];
  await laterOn();
  expect((await waitOf(first.number))?.ahead).toBe(0);
  expect((await waitOf(third.number))?.ahead).toBe(2);
  expect((await waitOf(third.number))?.words.ru).toBe(
    'Перед вами 2 обращения, обычно отвечаем в течение 1 рабочего дня.',
  );
  await desk.act((scope) => changeTicket(scope, third.id, { urgency: 100 }));
  await laterOn();
  expect((await waitOf(third.number))?.ahead).toBe(0);
  expect((await waitOf(second.number))?.ahead).toBe(2);
  await desk.act((scope) => replyToTicket(scope, first.number, { text: 'Нашли' }));
  await laterOn();
  expect(await waitOf(first.number)).toBeNull();
  expect((await waitOf(second.number))?.ahead).toBe(1);
  for (const one of [second, third])
    await desk.act((scope) => replyToTicket(scope, one.number, { text: 'Нашли' }));
});

test('another team and another line are other queues', async () => {
  const [here, there] = [await open(), await open(desk.cast.teams.baggage)];
  const above = await open();
  await desk.act((scope) => changeTicket(scope, above.id, { line: 2 }));
  await laterOn();
  for (const one of [here, there, above]) expect((await waitOf(one.number))?.ahead).toBe(0);
  for (const one of [here, there, above])
    await desk.act((scope) => replyToTicket(scope, one.number, { text: 'Готово' }));
});

test('many that were answered at one stroke are no history', async () => {
  const cases: { number: string }[] = [];
  for (let n = 0; n < 7; n++) cases.push(await open());
  await laterOn();
  await desk.act(async (scope) => {
    for (const { number } of cases) await replyToTicket(scope, number, { text: 'Починили' });
  });
  await desk.settle();
  await laterOn();
  const next = await open();
  expect((await waitOf(next.number))?.history).toBe('short');
  await desk.act((scope) => replyToTicket(scope, next.number, { text: 'Готово' }));
});

test('with some history a range is told, in working time', async () => {
  for (let n = 0; n < 8; n++) {
    const ticket = await open();
    await laterOn((20 + 5 * n) * MINUTE);
    await desk.act((scope) => replyToTicket(scope, ticket.number, { text: 'Ответ' }));
    await desk.settle();
  }
  await laterOn();
  const { number } = await open();
  const wait = await waitOf(number);
  expect(wait?.history).toBe('enough');
  expect(wait?.expected?.low).toBeGreaterThanOrEqual(20 * 60);
  expect(wait?.expected?.high).toBeLessThanOrEqual(60 * 60);
  expect(wait?.words.ru).toMatch(/^Ваше обращение следующее, обычно отвечаем .* рабочего времени\.$/);
});

test('one node makes a snapshot, the others read it', async () => {
  await laterOn();
  const second = await openTestDesk({ beside: desk });
  second.world.clock.shift = desk.world.clock.shift;
  const place = { teamId: desk.cast.teams.support, line: 1 };
  const made = await Promise.all(
    Array.from({ length: 20 }, (_, n) => snapshotOf((n % 2 ? desk : second).look(), place)),
  );
  await second.close();
  expect(new Set(made.map(({ madeAt }) => madeAt.getTime())).size).toBeLessThanOrEqual(2);
  const { rows } = await desk.world.db.pool.query<{ madeAt: Date }>(
    'select made_at as "madeAt" from queue_snapshot where team_id = $1 and line = 1',
    [place.teamId],
  );
  expect(made.map(({ madeAt }) => madeAt.getTime())).toContain(rows[0]?.madeAt.getTime());
});

async function lettersOf(ticketId: string): Promise<string[]> {
  const { rows } = await desk.world.db.pool.query<{ text: string }>(
    `select letter ->> 'text' as text from outbox where ticket_id = $1 order by id`,
    [ticketId],
  );
  return rows.map(({ text }) => text);
}

async function pageOf(number: string): Promise<string> {
  const { statusUrl } = await (await desk.as('oleg')).call(getTicket, { params: { number } });
  return (await look(desk, pathOf(statusUrl))).text;
}

test('the first letter and the status page tell it, unless the company does not want that', async () => {
  await openMailbox(desk);
  await open();
  await laterOn();
  const told = await open();
  expect((await lettersOf(told.id))[0]).toMatch(
    /Перед вами \d обращени[ея], обычно отвечаем .* рабочего времени\./,
  );
  expect(await pageOf(told.number)).toContain('Перед вами');
  await desk.act((scope) => updateWorkSettings(scope, { showQueuePosition: false }));
  const silent = await open();
  expect((await lettersOf(silent.id))[0]).not.toContain('отвечаем');
  expect(await pageOf(silent.number)).not.toContain('Перед вами');
});

test('told once who has taken it, and only where the company wants it', async () => {
  const quiet = await open();
  const take = async (id: string, agentId: string) => {
    await desk.act((scope) => changeTicket(scope, id, { assigneeId: agentId }));
    await desk.settle();
  };
  const { oleg, vera } = desk.cast.agents;
  await take(quiet.id, oleg);
  expect(await lettersOf(quiet.id)).toHaveLength(1);
  await desk.act((scope) => updateWorkSettings(scope, { tellWhoTook: true }));
  const { id } = await open();
  await take(id, oleg);
  expect((await lettersOf(id))[1]).toContain('Ваше обращение взяли в работу: Олег Смирнов');
  await take(id, vera);
  expect(await lettersOf(id)).toHaveLength(2);
});
