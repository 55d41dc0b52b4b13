/** Running clocks that fall due, with 100,000 others that run: what one costs, and how late it is when many come at once. */
import { setTimeout as pause } from 'node:timers/promises';
import { createPolicy, removePolicy, type SlaPolicy, type SlaTerms } from '../../contract/sla.ts';
import { since } from '../cpu.ts';
import { measure, quantile, type Cost } from '../measure.ts';
import type { Bench, Figure, Part } from '../part.ts';

const CLOCKS = 100_000;
const AT_ONCE = 4_000;
const SPREAD = 1_000;
const SPREAD_SECONDS = 20;
/** Writing the clocks down takes some ten seconds; what falls due meanwhile is late by itself. */
const FIRST_DUE_SECONDS = 40;
const BEFORE_DUE_MS = 1_500;
const PATIENCE_MS = 240_000;
const LOOK_MS = 200;
const BARE = { warmUp: 200, times: 2_000, seconds: 20 };

export const deadlines: Part = {
  name: 'deadlines',
  run: async (bench) => {
    const policy = await makePolicy(bench);
    try {
      const limit = await bareLimit(bench);
      const heap = await fallDue(bench, policy, { count: AT_ONCE, seconds: 0 });
      const spread = await fallDue(bench, policy, { count: SPREAD, seconds: SPREAD_SECONDS });
      return figures(bench, { heap, spread, limit });
    } finally {
      await tidyUp(bench, policy);
    }
  },
};

interface Fallen {
  cost: Cost;
  running: number;
  /** Milliseconds after the deadline, in order. */
  late: number[];
}

function figures(
  { tickets }: Bench,
  { heap, spread, limit }: { heap: Fallen; spread: Fallen; limit: Cost },
): Figure[] {
  const lateness = spread.late.map((ms) => ms / 1000);
  return [
    {
      part: `${heap.cost.times} deadlines at once, ${heap.running} clocks running`,
      tickets,
      cost: heap.cost,
      limit,
      note: `${heap.cost.rate.toFixed(0)}/s; limit: one bare update`,
    },
    {
      part: `deadlines, ${SPREAD / SPREAD_SECONDS} a second`,
      tickets,
      cost: spread.cost,
      limit,
      note: `late by ${quantile(lateness, 0.5).toFixed(2)} s (median), ${quantile(lateness, 0.99).toFixed(2)} s (p99)`,
    },
  ];
}

async function makePolicy({ desk }: Bench): Promise<SlaPolicy> {
  const clock = {
    targets: { low: 60, normal: 60, high: 60, urgent: 60 },
    time: 'wall',
    pausedFor: [],
  } as const;
  const terms = {
    conditions: { match: 'all', items: [] },
    calendarId: null,
    clocks: { firstResponse: null, nextResponse: null, resolution: clock },
    warn: { percent: null, minutes: null },
    onRisk: [],
    onBreach: [],
  } satisfies Omit<SlaTerms, 'clocks'> & { clocks: object };
  const body = JSON.stringify({ name: 'Bench', terms });
  const answer = await desk.ask('POST', `/api/v1${createPolicy.path}`, body);
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.body}`);
  return JSON.parse(answer.body) as SlaPolicy;
}

/** Writes the clocks down as the desk would have, and waits until those that are due have been judged. */
async function fallDue(
  bench: Bench,
  policy: SlaPolicy,
  { count, seconds }: { count: number; seconds: number },
): Promise<Fallen> {
  const running = await writeClocks(bench, policy, count, seconds);
  const { now, first, last } = await dueTimes(bench);
  const left = first.getTime() - now.getTime() - BEFORE_DUE_MS;
  if (left < 0) throw new Error('The first deadlines fell due while they were written down');
  await pause(left);
  const before = bench.meter.read();
  await untilJudged(bench, BEFORE_DUE_MS + last.getTime() - first.getTime());
  const spent = since(before, bench.meter.read());
  const late = await lateness(bench, now);
  const cost: Cost = {
    times: count,
    median: quantile(late, 0.5),
    p99: quantile(late, 0.99),
    cpu: { desk: spent.desk / count, database: spent.database / count },
    rate: count / (seconds + (late.at(-1) ?? 0) / 1000),
  };
  return { cost, running, late };
}

/** Of the clocks written here: a ticket that came a moment ago has one of an hour. */
async function dueTimes({ pool, accountId }: Bench): Promise<{ now: Date; first: Date; last: Date }> {
  const { rows } = await pool.query<{ now: Date; first: Date; last: Date }>(
    `select now(), min(due_at) as first, max(due_at) as last from sla_clock
     where account_id = $1 and due_at < now() + interval '10 minutes'`,
    [accountId],
  );
  return rows[0] ?? Promise.reject(new Error('No clocks'));
}

async function writeClocks(
  { pool, accountId }: Bench,
  policy: SlaPolicy,
  count: number,
  seconds: number,
): Promise<number> {
  await forgetClocks(pool, accountId);
  const { rowCount } = await pool.query(
    `with chosen as (
       select id, version, team_id, line, row_number() over (order by status_category in ('new', 'open') desc, id) as at
       from ticket where account_id = $1 order by status_category in ('new', 'open') desc, id limit ${CLOCKS}
     ), due as (
       select *, case when at <= $4 then date_trunc('second', now()) + make_interval(secs => $5 + $6 * at / $4)
         else now() + interval '300 days' end as due_at
       from chosen
     ), clocks as (
       insert into sla_clock (account_id, ticket_id, kind, cycle, policy_id, policy_version, calendar_version, priority,
         target_seconds, state, started_at, consumed_seconds, risk_at, due_at, warned_at, team_id, line)
       select $1, id, 'resolution', 1, $2, $3, 0, 'normal', 3600, 'running', due_at - interval '1 hour', 0, due_at, due_at,
         due_at, team_id, line from due
     ), under as (
       insert into sla_ticket (account_id, ticket_id, policy_id, since, seen_version, moment_at)
       select $1, id, $2, now(), version, due_at from due on conflict do nothing
     ), moments as (
       insert into ticket_moment (account_id, ticket_id, kind, at) select $1, id, 'sla.next', due_at from due
       on conflict do nothing
     )
     update ticket set branch_action_at = due_at, next_action_at = least(own_action_at, due_at),
       deadline_at = due_at, deadline_kind = 'resolution'
     from due where account_id = $1 and ticket.id = due.id`,
    [accountId, policy.id, policy.version, count, FIRST_DUE_SECONDS, seconds],
  );
  await pool.query('analyze sla_clock, sla_ticket, ticket_moment, ticket');
  return rowCount ?? 0;
}

/** Asks what costs next to nothing, and not before the last one falls due: the desk works on the same processors. */
async function untilJudged({ pool, accountId }: Bench, lastDueInMs: number): Promise<void> {
  await pause(lastDueInMs + 100);
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const { rowCount } = await pool.query(
      'select from ticket where account_id = $1 and next_action_at <= now() order by next_action_at limit 1',
      [accountId],
    );
    if (rowCount === 0) return;
    await pause(LOOK_MS);
  }
  throw new Error('The deadlines are not judged');
}

async function lateness({ pool, accountId }: Bench, begun: Date): Promise<number[]> {
  const { rows } = await pool.query<{ late: number }>(
    `select extract(epoch from at - (data ->> 'dueAt')::timestamptz)::float * 1000 as late from event
     where account_id = $1 and type = 'sla.breached' and at >= $2 order by 1`,
    [accountId, begun],
  );
  return rows.map(({ late }) => late);
}

/** What any desk must do when a deadline has passed: change the row that says so. */
async function bareLimit({ pool, bareMeter, accountId }: Bench): Promise<Cost> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from ticket where account_id = $1 order by id limit ${BARE.times + BARE.warmUp}`,
    [accountId],
  );
  const client = await pool.connect();
  try {
    return await measure(bareMeter, BARE, (at) =>
      client.query({
        name: 'bare deadline',
        text: 'update ticket set urgency = urgency, deadline_at = deadline_at where account_id = $1 and id = $2',
        values: [accountId, rows[at % rows.length]?.id],
      }),
    );
  } finally {
    client.release();
  }
}

async function tidyUp({ pool, desk, accountId }: Bench, policy: SlaPolicy): Promise<void> {
  await forgetClocks(pool, accountId);
  await desk.ask('DELETE', `/api/v1${removePolicy.path.replace(':id', policy.id)}`);
  await pool.query('delete from sla_policy_version where account_id = $1 and policy_id = $2', [
    accountId,
    policy.id,
  ]);
  await pool.query('delete from sla_policy where account_id = $1 and id = $2', [accountId, policy.id]);
}

async function forgetClocks(pool: Bench['pool'], accountId: string): Promise<void> {
  await pool.query(`delete from sla_clock where account_id = $1`, [accountId]);
  await pool.query(`delete from sla_ticket where account_id = $1`, [accountId]);
  await pool.query(`delete from sla_recount where account_id = $1`, [accountId]);
  await pool.query(`delete from ticket_moment where account_id = $1 and kind = 'sla.next'`, [accountId]);
  await pool.query(
    `update ticket set branch_action_at = null, next_action_at = own_action_at, deadline_at = null, deadline_kind = null, urgency = 0
     where account_id = $1 and deadline_at is not null`,
    [accountId],
  );
}
