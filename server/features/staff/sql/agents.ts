/** Statements on agents and on the addresses they sign in by. */
import { across, change, many, maybeOne } from '../../../platform/db/statement.ts';
import type { Role } from '../../../../contract/permissions.ts';

export interface AgentRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  sees: 'all' | 'teams';
  language: 'ru' | 'en';
  theme: 'auto' | 'light' | 'dark';
  signature: string;
  active: boolean;
  teamIds: string[];
}

const columns = `id, name, email, role, sees, language, theme, signature, active,
     array(
       select team_id from team_member
       where team_member.account_id = agent.account_id and team_member.agent_id = agent.id order by team_id
     ) as team_ids`;

export const find = maybeOne<{ id: string }, AgentRow>(
  'agents.find',
  `select ${columns} from agent where account_id = :account and id = :id`,
);

export const list = many<object, AgentRow>(
  'agents.list',
  `select ${columns} from agent where account_id = :account order by lower(name), id`,
);

export const findNames = many<{ ids: string[] }, { id: string; name: string }>(
  'agents.findNames',
  'select id, name from agent where account_id = :account and id = any(:ids::uuid[])',
);

export const findByEmail = maybeOne<{ email: string }, { id: string; active: boolean }>(
  'agents.findByEmail',
  'select id, active from agent where account_id = :account and email = :email',
);

/** Asked before anybody is signed in: the only way from an address to its account. */
export const findLogin = across<{ email: string }, { accountId: string; agentId: string }>(
  'agents.findLogin',
  'select account_id, agent_id from login_address where email = :email',
);

export const findPassword = maybeOne<{ id: string }, { passwordHash: string | null; active: boolean }>(
  'agents.findPassword',
  'select password_hash, active from agent where account_id = :account and id = :id',
);

export const insert = change<{
  id: string;
  name: string;
  email: string;
  role: Role;
  sees: string;
  language: string;
  passwordHash: string | null;
}>(
  'agents.insert',
  `insert into agent (account_id, id, name, email, role, sees, language, password_hash)
   values (:account, :id, :name, :email, :role, :sees, :language, :passwordHash)
   on conflict (account_id, email) do nothing`,
);

export const insertLogin = change<{ email: string; agentId: string }>(
  'agents.insertLogin',
  `insert into login_address (email, account_id, agent_id) values (:email, :account, :agentId)
   on conflict (email) do nothing`,
);

export const updateWork = change<{ id: string; role: Role; active: boolean; sees: string }>(
  'agents.updateWork',
  `update agent set role = :role, active = :active, sees = :sees where account_id = :account and id = :id`,
);

export const updateSelf = change<{
  id: string;
  name: string;
  language: string;
  theme: string;
  signature: string;
}>(
  'agents.updateSelf',
  `update agent set name = :name, language = :language, theme = :theme, signature = :signature
   where account_id = :account and id = :id`,
);

export const updatePassword = change<{ id: string; passwordHash: string }>(
  'agents.updatePassword',
  'update agent set password_hash = :passwordHash where account_id = :account and id = :id',
);

export const listOwners = many<object, { id: string }>(
  'agents.listOwners',
  `select id from agent where account_id = :account and role = 'owner' and active order by created_at, id`,
);

/** Locked, so that two owners cannot step down at once. */
export const lockOwners = many<object, { id: string }>(
  'agents.lockOwners',
  `select id from agent where account_id = :account and role = 'owner' and active order by id for update`,
);

export const setTeams = change<{ id: string; teamIds: string[] }>(
  'agents.setTeams',
  `with left_teams as (
     delete from team_member
     where account_id = :account and agent_id = :id and team_id <> all(:teamIds::uuid[])
   )
   insert into team_member (account_id, team_id, agent_id)
   select :account, team.id, :id from team where account_id = :account and id = any(:teamIds::uuid[])
   on conflict do nothing`,
);
