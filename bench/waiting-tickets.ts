/** A team of its own with people and with tickets that wait there, written straight into the tables. */
import { createTeam } from '../contract/staff.ts';
import { newId } from '../server/platform/ids.ts';
import type { Bench } from './part.ts';

export interface WaitingTeam {
  teamId: string;
  numbers: string[];
  /** Closes the tickets and lets the people go, so that other parts do not meet them. */
  clear: () => Promise<void>;
}

interface Wanted {
  tickets: number;
  agents: number;
  capacity: number;
}

export async function waitingTeam(bench: Bench, { tickets, agents, capacity }: Wanted): Promise<WaitingTeam> {
  const name = `bench ${newId()}`;
  const made = await bench.desk.ask('POST', `/api/v1${createTeam.path}`, JSON.stringify({ name }));
  if (made.status !== 201) throw new Error(`${made.status} ${made.body}`);
  const teamId = (JSON.parse(made.body) as { id: string }).id;
  await hire(bench, teamId, agents, capacity);
  const numbers = await fill(bench, teamId, tickets);
  const params = [bench.accountId, teamId];
  const clear = async () => {
    await bench.pool.query(
      `update ticket set status_category = 'closed', own_action_at = null, branch_action_at = null, next_action_at = null,
         waiting_on = null, closed_at = now()
       where account_id = $1 and team_id = $2`,
      params,
    );
    await bench.pool.query(
      `update agent set active = false where account_id = $1
         and id in (select agent_id from team_member where account_id = $1 and team_id = $2)`,
      params,
    );
  };
  return { teamId, numbers, clear };
}

async function hire(bench: Bench, teamId: string, count: number, capacity: number): Promise<void> {
  const ids = Array.from({ length: count }, newId);
  const { accountId, pool } = bench;
  await pool.query(
    `insert into agent (account_id, id, name, email, role, language)
     select $1, id, 'Bench', id || '@bench.example', 'agent', 'en' from unnest($2::uuid[]) as hired (id)`,
    [accountId, ids],
  );
  await pool.query(
    `insert into team_member (account_id, team_id, agent_id) select $1, $2, unnest($3::uuid[])`,
    [accountId, teamId, ids],
  );
  await pool.query(
    `insert into agent_work (account_id, agent_id, capacity, lines) select $1, unnest($2::uuid[]), $3, '{1,2,3}'`,
    [accountId, ids, capacity],
  );
}

async function fill(bench: Bench, teamId: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  const { rows } = await bench.pool.query<{ number: string }>(
    `with like_it as (
       select (select id from status where account_id = $1 and category = 'new' order by position limit 1) as status_id,
         (select id from customer where account_id = $1 limit 1) as requester_id
     )
     insert into ticket (account_id, id, number, subject, snippet, status_id, status_category, priority, team_id, requester_id,
       waiting_on, channel, language, waiting_since, created_at, updated_at, last_message_at, own_action_at, next_action_at)
     select $1, id, 'B' || upper(right(id::text, 6)) || '-' || place, 'Bench', 'Bench', status_id, 'new', 'normal', $2, requester_id,
       'us', 'api', 'en', now() - place * interval '1 second', now(), now(), now(),
       now() + interval '9 days', now() + interval '9 days'
     from like_it, unnest($3::uuid[]) with ordinality as made (id, place)
     returning number`,
    [bench.accountId, teamId, ids],
  );
  return rows.map((row) => row.number);
}
