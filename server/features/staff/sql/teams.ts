/** Statements on teams and who is in them. */
import { change, many, maybeOne } from '../../../platform/db/statement.ts';

export interface TeamRow {
  id: string;
  name: string;
  numberPrefix: string | null;
  signature: string;
  agentIds: string[];
}

const columns = `id, name, number_prefix, signature,
     array(
       select agent_id from team_member
       where team_member.account_id = team.account_id and team_member.team_id = team.id order by agent_id
     ) as agent_ids`;

export const list = many<object, TeamRow>(
  'teams.list',
  `select ${columns} from team where account_id = :account order by created_at, id`,
);

export const find = maybeOne<{ id: string }, TeamRow>(
  'teams.find',
  `select ${columns} from team where account_id = :account and id = :id`,
);

export const oldest = maybeOne<object, TeamRow>(
  'teams.oldest',
  `select ${columns} from team where account_id = :account order by created_at, id limit 1`,
);

export const countKnown = maybeOne<{ ids: string[] }, { known: number }>(
  'teams.countKnown',
  'select count(*)::int as known from team where account_id = :account and id = any(:ids::uuid[])',
);

type Naming = { id: string; name: string; numberPrefix: string | null; signature: string };

export const insert = change<Naming>(
  'teams.insert',
  `insert into team (account_id, id, name, number_prefix, signature)
   values (:account, :id, :name, :numberPrefix, :signature) on conflict (account_id, name) do nothing`,
);

export const update = change<Naming>(
  'teams.update',
  `update team set name = :name, number_prefix = :numberPrefix, signature = :signature
   where account_id = :account and id = :id`,
);

export const setMembers = change<{ id: string; agentIds: string[] }>(
  'teams.setMembers',
  `with left_agents as (
     delete from team_member
     where account_id = :account and team_id = :id and agent_id <> all(:agentIds::uuid[])
   )
   insert into team_member (account_id, team_id, agent_id)
   select :account, :id, agent.id from agent where account_id = :account and id = any(:agentIds::uuid[])
   on conflict do nothing`,
);
