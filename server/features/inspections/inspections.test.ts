import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '../../../contract/inspections.ts';
import type { InspectionPolicyDraft } from '../../../contract/inspections.ts';
import { getThread } from '../../../contract/thread.ts';
import { getTicket, joinTicket, updateTicket } from '../../../contract/tickets.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { createTicket } from '../tickets/actions/create.ts';
import type { TicketRecord } from '../tickets/ticket.ts';

const DAY_MS = 24 * 3_600_000;
let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

let nth = 0;
async function complain(tag: string): Promise<TicketRecord> {
  nth += 1;
  const requester = { email: `n${nth}@example.com` };
  const ticket = await desk.act((scope) =>
    createTicket(scope, { subject: 'Жалоба', text: 'Грубили', requester, tags: [tag] }),
  );
  await desk.settle();
  return ticket;
}

async function watch(own: Partial<InspectionPolicyDraft> = {}): Promise<contract.InspectionPolicy> {
  const body: InspectionPolicyDraft = {
    name: 'Жалобы',
    enabled: true,
    countedBy: 'tag',
    topicIds: [],
    tags: [],
    threshold: 3,
    days: 7,
    repeatDays: 90,
    tellAgents: [desk.cast.agents.oleg],
    tellAgain: [desk.cast.agents.maria],
    ...own,
  };
  return (await desk.as('maria')).call(contract.createInspectionPolicy, { body });
}

async function opened(name: string): Promise<contract.Inspection[]> {
  const { items } = await (await desk.as('maria')).call(contract.listInspections, {});
  return items.filter((one) => one.name === name);
}

async function told(agentId: string, name: string): Promise<number> {
  const { rows } = await desk.world.db.pool.query(
    `select 1 from notice where kind = 'inspection.opened' and agent_id = $1 and data ->> 'name' = $2`,
    [agentId, name],
  );
  return rows.length;
}

test('the third complaint within a week opens an inspection with all three; the second time is stronger', async () => {
  await watch({ tags: ['точка-7'] });
  const first = [await complain('точка-7'), await complain('точка-7')];
  expect(await opened('точка-7')).toEqual([]);
  first.push(await complain('точка-7'));
  const [inspection] = await opened('точка-7');
  expect(inspection).toMatchObject({ level: 1, state: 'open', tickets: 3, reason: 'обращений: 3 за 7 дн.' });
  const { oleg: olegId, maria: mariaId } = desk.cast.agents;
  expect([await told(olegId, 'точка-7'), await told(mariaId, 'точка-7')]).toEqual([1, 0]);

  // What comes while it is open joins it and tells nobody again.
  const fourth = await complain('точка-7');
  const maria = await desk.as('maria');
  const id = inspection?.id ?? '';
  const shown = await maria.call(contract.getInspection, { params: { id } });
  expect(shown.evidence.map(({ number }) => number).toSorted()).toEqual(
    [...first, fourth].map(({ number }) => number).toSorted(),
  );
  expect(await told(olegId, 'точка-7')).toBe(1);
  const { items } = await maria.call(getThread, { params: { number: fourth.number } });
  expect(items).toContainEqual(expect.objectContaining({ type: 'inspection.joined' }));

  const oleg = await desk.as('oleg');
  const closed = await oleg.call(contract.closeInspection, {
    params: { id },
    body: { conclusion: 'Сменили старшего смены' },
  });
  expect(closed).toMatchObject({ state: 'closed', closedBy: 'Олег Смирнов' });
  await expect(
    oleg.call(contract.closeInspection, { params: { id }, body: { conclusion: 'Ещё раз' } }),
  ).rejects.toThrow('wrongStatus');

  // Only what came after the conclusion counts towards the next one.
  desk.travel(DAY_MS);
  await complain('точка-7');
  await complain('точка-7');
  expect(await opened('точка-7')).toHaveLength(1);
  await complain('точка-7');
  const [second] = await opened('точка-7');
  expect(second).toMatchObject({ level: 2, state: 'open', tickets: 3 });
  expect([await told(olegId, 'точка-7'), await told(mariaId, 'точка-7')]).toEqual([2, 1]);
  const again = await maria.call(contract.getInspection, { params: { id: second?.id ?? '' } });
  expect(again.earlier).toMatchObject([{ id, conclusion: 'Сменили старшего смены' }]);
});

test('a new policy counts what has come already', async () => {
  for (let n = 0; n < 3; n++) await complain('точка-9');
  await watch({ tags: ['точка-9'] });
  await desk.settle();
  expect(await opened('точка-9')).toMatchObject([{ tickets: 3 }]);
});

test('the same ticket is one complaint, however often it is heard of; two nodes open one inspection', async () => {
  await watch({ tags: ['точка-10'] });
  const second = await openTestDesk({ beside: desk });
  second.world.clock.shift = desk.world.clock.shift;
  const requester = { email: 'many@example.com' };
  await Promise.all(
    Array.from({ length: 5 }, () =>
      desk.act((scope) => createTicket(scope, { subject: 'Ж', text: 'Ж', requester, tags: ['точка-10'] })),
    ),
  );
  await Promise.all([desk.settle(), second.settle()]);
  await desk.world.db.pool.query(`update relay.cursor set xid = '0' where reader = 'reactions'`);
  await Promise.all([desk.settle(), second.settle()]);
  await second.close();
  expect(await opened('точка-10')).toMatchObject([{ tickets: 5 }]);
});

test('what turns out to be no complaint, or the same one twice, is not counted', async () => {
  await watch({ tags: ['точка-11'] });
  const maria = await desk.as('maria');
  const [wrong, twin, first] = [
    await complain('точка-11'),
    await complain('точка-11'),
    await complain('точка-12'),
  ];
  const { version } = await maria.call(getTicket, { params: { number: wrong.number } });
  await maria.call(updateTicket, { params: { number: wrong.number }, body: { version, tags: [] } });
  await maria.call(joinTicket, {
    params: { number: twin.number },
    body: {
      version: (await maria.call(getTicket, { params: { number: twin.number } })).version,
      into: first.number,
    },
  });
  await desk.settle();
  await complain('точка-11');
  await complain('точка-11');
  expect(await opened('точка-11')).toEqual([]);
  await complain('точка-11');
  expect(await opened('точка-11')).toMatchObject([{ tickets: 3 }]);
});

test('an agent sees of the evidence only his tickets; another account sees nothing', async () => {
  const [inspection] = await opened('точка-10');
  const id = inspection?.id ?? '';
  const anna = await desk.as('anna');
  expect((await anna.call(contract.getInspection, { params: { id } })).evidence).toEqual([]);
  const walter = await desk.as('walter');
  await expect(walter.call(contract.getInspection, { params: { id } })).rejects.toThrow('notFound');
});

/** Last: nobody is signed in any more after so many weeks. */
test('complaints far apart open nothing', async () => {
  await watch({ tags: ['точка-8'] });
  for (let week = 0; week < 4; week++) {
    await complain('точка-8');
    desk.travel(8 * DAY_MS);
  }
  const { rows } = await desk.world.db.pool.query(`select 1 from inspection where name = 'точка-8'`);
  expect(rows).toEqual([]);
});
