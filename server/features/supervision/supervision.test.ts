import { afterAll, beforeAll, expect, test } from 'vitest';
import { setMyAvailability, updateWorker } from '../../../contract/availability.ts';
import { getSession, updateAgent } from '../../../contract/staff.ts';
import { getSupervision, listSupervised, reassign } from '../../../contract/supervision.ts';
import { getTicket } from '../../../contract/tickets.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { createTicket } from '../tickets/actions/create.ts';
import { forgetNumbers } from './questions.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

async function open(teamId: string): Promise<string> {
  const requester = { email: 'petr@example.com', name: 'Пётр' };
  return (await desk.act((scope) => createTicket(scope, { subject: 'Где?', text: 'Жду', requester, teamId })))
    .number;
}
async function look() {
  forgetNumbers(desk.world, desk.cast.accountId);
  return (await desk.as('vera')).call(getSupervision, {});
}

test('the screen counts queues and people; many tickets go to several in turn; what cannot be done is told', async () => {
  const vera = await desk.as('vera');
  const { support, baggage } = desk.cast.teams;
  const { oleg, maria, anna } = desk.cast.agents;
  const numbers = [];
  for (let n = 0; n < 4; n++) numbers.push(await open(support));
  const before = await look();
  expect(before.queues.find((queue) => queue.teamId === support)).toMatchObject({
    line: 1,
    waiting: 4,
    unassigned: 4,
  });
  expect(before.queues.find((queue) => queue.teamId === baggage)).toMatchObject({ waiting: 0 });

  const given = await vera.call(reassign, {
    body: { numbers: [...numbers, 'K-999'], agentIds: [oleg, maria] },
  });
  expect(given.done).toEqual(numbers);
  expect(given.refused).toMatchObject([{ number: 'K-999', code: 'notFound' }]);
  const after = await look();
  expect(after.agents.find((agent) => agent.id === oleg)).toMatchObject({ open: 2, load: 2, capacity: 10 });
  expect(after.queues.find((queue) => queue.teamId === support)).toMatchObject({ waiting: 4, unassigned: 0 });
  const ofOleg = await vera.call(listSupervised, { query: { assigneeId: oleg } });
  expect(ofOleg.items).toHaveLength(2);

  await (await desk.as('anna')).call(setMyAvailability, { body: { state: 'away' } });
  const away = await vera.call(reassign, { body: { numbers: numbers.slice(0, 1), agentIds: [anna] } });
  expect(away.refused).toMatchObject([{ code: 'agentAway' }]);
  const insisted = await vera.call(reassign, {
    body: { numbers: numbers.slice(0, 1), agentIds: [anna], anyway: true },
  });
  expect(insisted.done).toHaveLength(1);
  await vera.call(reassign, { body: { numbers, agentIds: [] } });
  const back = await vera.call(listSupervised, { query: { teamId: support, unassigned: true } });
  expect(back.items).toHaveLength(4);
});

test('a ticket does not slip into a queue of another line without its card', async () => {
  const vera = await desk.as('vera');
  const { baggage, support } = desk.cast.teams;
  const number = await open(support);
  const body = { numbers: [number], teamId: baggage, agentIds: [] };
  const refused = await vera.call(reassign, { body: { ...body, line: 2 } });
  expect(refused).toMatchObject({
    done: [],
    refused: [{ number, code: 'wrongLine', message: expect.stringContaining('с карточкой') }],
  });
  expect((await vera.call(reassign, { body: { ...body, line: 1 } })).done).toEqual([number]);
});

test('an agent supervises the teams that he was given, and no others', async () => {
  const [maria, anna] = [await desk.as('maria'), await desk.as('anna')];
  const { support, baggage } = desk.cast.teams;
  expect(await anna.try(getSupervision, {})).toMatchObject({ status: 403 });
  const params = { id: desk.cast.agents.anna };
  await maria.call(updateAgent, { params, body: { sees: 'teams', teamIds: [] } });
  await maria.call(updateWorker, { params, body: { supervises: [baggage] } });
  expect((await anna.call(getSession, {})).permissions).toContain('supervision.use');
  const { queues } = await anna.call(getSupervision, {});
  expect(queues.map((queue) => queue.teamId)).toEqual([baggage]);
  const [mine, other] = [await open(baggage), await open(support)];
  const { done, refused } = await anna.call(reassign, {
    body: { numbers: [mine, other], agentIds: [desk.cast.agents.oleg] },
  });
  expect(done).toEqual([mine]);
  expect(refused).toMatchObject([{ number: other, code: 'notFound' }]);
  expect((await anna.call(getTicket, { params: { number: mine } })).assigneeId).toBe(desk.cast.agents.oleg);
});
