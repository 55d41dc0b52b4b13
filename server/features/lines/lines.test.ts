import { afterAll, beforeAll, expect, test } from 'vitest';
import { setMyAvailability, setTeamLines } from '../../../contract/availability.ts';
import { escalateTicket, getLineHistory, returnTicket } from '../../../contract/lines.ts';
import { getThread } from '../../../contract/thread.ts';
import { getTicket, updateTicket } from '../../../contract/tickets.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { createTicket } from '../tickets/actions/create.ts';
import { changeTicket } from '../tickets/actions/change.ts';

const MINUTE = 60_000;
let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

async function newTicket() {
  const requester = { email: 'petr@example.com', name: 'Пётр' };
  return desk.act((scope) => createTicket(scope, { subject: 'Где багаж?', text: 'Жду', requester }));
}

const card = { tried: 'Смотрел в системе розыска', asked: 'Проверить склад', urgency: 'high' } as const;

test('a ticket goes up with its card and comes back with a reason, to whoever sent it', async () => {
  const oleg = await desk.as('oleg');
  const anna = await desk.as('anna');
  const { number } = await newTicket();
  const params = { number };
  const taken = await oleg.call(updateTicket, {
    params,
    body: { version: 1, assigneeId: desk.cast.agents.oleg },
  });
  desk.travel(10 * MINUTE);
  const up = await oleg.call(escalateTicket, {
    params,
    body: { ...card, version: taken.version, line: 2, teamId: desk.cast.teams.baggage },
  });
  expect(up).toMatchObject({ line: 2, teamId: desk.cast.teams.baggage, assigneeId: null, priority: 'high' });
  desk.travel(5 * MINUTE);
  const seen = await anna.call(getLineHistory, { params });
  expect(seen.items[0]).toMatchObject({ ...card, direction: 'up', byAgentId: desk.cast.agents.oleg });
  const down = await anna.call(returnTicket, {
    params,
    body: { version: up.version, reason: 'На складе нет, уточните номер бирки' },
  });
  expect(down).toMatchObject({
    line: 1,
    teamId: desk.cast.teams.support,
    assigneeId: desk.cast.agents.oleg,
  });
  desk.travel(MINUTE);
  await oleg.call(escalateTicket, { params, body: { ...card, version: down.version, line: 3 } });
  const history = await oleg.call(getLineHistory, { params });
  expect(history.pingPong).toBe(2);
  expect(history.items.map((item) => [item.fromLine, item.toLine])).toEqual([
    [1, 3],
    [2, 1],
    [1, 2],
  ]);
  const minutes = history.stays.map(({ line, seconds }) => [line, Math.round(seconds / 60)]);
  expect(minutes).toEqual([
    [1, 11],
    [2, 5],
    [3, 0],
  ]);
  const thread = await oleg.call(getThread, { params });
  const types = thread.items.map((item) => (item.kind === 'event' ? item.type : item.kind));
  expect(types.filter((type) => type.startsWith('line.'))).toEqual([
    'line.escalated',
    'line.returned',
    'line.escalated',
  ]);
});

test('without the card nothing moves', async () => {
  const oleg = await desk.as('oleg');
  const { number } = await newTicket();
  for (const missing of ['tried', 'asked', 'urgency'] as const) {
    const body = { ...card, version: 1, line: 2, [missing]: missing === 'urgency' ? undefined : '   ' };
    const answer = await oleg.ask({ method: 'POST', path: `/tickets/${number}/escalation`, body });
    expect([missing, answer.status, answer.code]).toEqual([missing, 400, 'badRequest']);
  }
  expect(await oleg.call(getTicket, { params: { number } })).toMatchObject({ line: 1, version: 1 });
});

test('up means up, and only where somebody works on that line', async () => {
  const oleg = await desk.as('oleg');
  const vera = await desk.as('vera');
  const { number, id } = await newTicket();
  const params = { number };
  await desk.act((scope) => changeTicket(scope, id, { line: 2 }));
  expect(await oleg.try(escalateTicket, { params, body: { ...card, version: 2, line: 2 } })).toMatchObject({
    code: 'wrongLine',
  });
  await vera.call(setTeamLines, { params: { id: desk.cast.teams.baggage }, body: { lines: [1, 2] } });
  expect(
    await oleg.try(escalateTicket, {
      params,
      body: { ...card, version: 2, line: 3, teamId: desk.cast.teams.baggage },
    }),
  ).toMatchObject({ code: 'wrongLine' });
  const first = await newTicket();
  expect(
    await oleg.try(returnTicket, { params: first, body: { version: 1, reason: 'не туда' } }),
  ).toMatchObject({ code: 'wrongLine' });
});

test('whoever is away is given nothing by himself; a person is warned and may insist', async () => {
  const [oleg, anna] = [await desk.as('oleg'), await desk.as('anna')];
  const annaId = desk.cast.agents.anna;
  await anna.call(setMyAvailability, { body: { state: 'away' } });
  const { number, id } = await newTicket();
  const give = { params: { number }, body: { version: 1, assigneeId: annaId } };
  expect(await oleg.try(updateTicket, give)).toMatchObject({ code: 'agentAway' });
  const byRule = await desk.act((scope) =>
    changeTicket(scope, id, { assigneeId: annaId }, { by: 'rule', name: 'Багаж – Анне' }),
  );
  expect(byRule).toMatchObject({ assigneeId: null, version: 1 });
  const insisted = await oleg.call(updateTicket, { ...give, body: { ...give.body, anyway: true } });
  expect(insisted.assigneeId).toBe(annaId);
  await anna.call(setMyAvailability, { body: { state: 'online' } });
});
