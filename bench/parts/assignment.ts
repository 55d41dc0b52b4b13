/** 10,000 tickets that wait are given out by load, from the moment the queue is told to until nobody waits. */
import { setTimeout as pause } from 'node:timers/promises';
import { setQueue } from '../../contract/routing.ts';
import { since } from '../cpu.ts';
import type { Bench, Figure, Part } from '../part.ts';
import { waitingTeam } from '../waiting-tickets.ts';

const TICKETS = 10_000;
const AGENTS = 20;
const CAPACITY = 600;
const PATIENCE_MS = 300_000;
const LOOK_MS = 200;

export const assignment: Part = {
  name: 'assignment',
  run: async (bench) => {
    const team = await waitingTeam(bench, { tickets: TICKETS, agents: AGENTS, capacity: CAPACITY });
    const before = bench.meter.read();
    const begun = performance.now();
    const body = { teamId: team.teamId, line: 1, way: 'leastLoaded', lastAgentDays: 0 };
    const set = await bench.desk.ask('PUT', `/api/v1${setQueue.path}`, JSON.stringify(body));
    if (set.status !== 200) throw new Error(`${set.status} ${set.body}`);
    await untilGiven(bench, team.teamId);
    const elapsed = performance.now() - begun;
    const spent = since(before, bench.meter.read());
    const spread = await spreadOf(bench, team.teamId);
    await bench.desk.ask('PUT', `/api/v1${setQueue.path}`, JSON.stringify({ ...body, way: 'manual' }));
    await team.clear();
    const figure: Figure = {
      part: 'assignment of 10,000 by load',
      tickets: bench.tickets,
      cost: {
        times: TICKETS,
        median: elapsed / TICKETS,
        p99: elapsed / TICKETS,
        cpu: { desk: spent.desk / TICKETS, database: spent.database / TICKETS },
        rate: (TICKETS / elapsed) * 1000,
      },
      note: `each of ${AGENTS} has ${spread}`,
    };
    return [figure];
  },
};

async function untilGiven(bench: Bench, teamId: string): Promise<void> {
  for (const begun = performance.now(); performance.now() - begun < PATIENCE_MS; await pause(LOOK_MS)) {
    const { rows } = await bench.pool.query(
      'select 1 from ticket where account_id = $1 and team_id = $2 and assignee_id is null limit 1',
      [bench.accountId, teamId],
    );
    if (rows.length === 0) return;
  }
  throw new Error('The queue was not given out in time');
}

/** `500 to 500`: the least and the most that anybody has. */
async function spreadOf(bench: Bench, teamId: string): Promise<string> {
  const { rows } = await bench.pool.query<{ least: string; most: string }>(
    `select min(n) as least, max(n) as most from (
       select count(*) as n from ticket where account_id = $1 and team_id = $2 group by assignee_id
     ) as counted`,
    [bench.accountId, teamId],
  );
  return `${rows[0]?.least} to ${rows[0]?.most}`;
}
