/** Statements on connections. */
import { change, many, maybeOne } from '../../platform/db/statement.ts';
import type { ConnectionRow } from './connection.ts';

const COLUMNS = `id, channel, name, enabled, team_id, addresses, settings, secrets, last_letter_at,
  in_ok_at, in_problem, in_problem_since, out_ok_at, out_problem, out_problem_since, out_retry_at,
  silent_since, created_at`;

export const listAll = many<object, ConnectionRow>(
  'connections.listAll',
  `select ${COLUMNS} from connection where account_id = :account and removed_at is null order by created_at, id`,
);

export const find = maybeOne<{ id: string }, ConnectionRow>(
  'connections.find',
  `select ${COLUMNS} from connection where account_id = :account and id = :id and removed_at is null`,
);

export const findForChange = maybeOne<{ id: string }, ConnectionRow>(
  'connections.findForChange',
  `select ${COLUMNS} from connection
   where account_id = :account and id = :id and removed_at is null for update`,
);

export const insert = change<{
  id: string;
  name: string;
  enabled: boolean;
  teamId: string;
  addresses: string[];
  settings: string;
  secrets: Buffer | null;
  at: Date;
}>(
  'connections.insert',
  `insert into connection (account_id, id, channel, name, enabled, team_id, addresses, settings, secrets, created_at)
   values (:account, :id, 'email', :name, :enabled, :teamId, :addresses, :settings::text::jsonb, :secrets, :at)`,
);

/** New settings deserve a fresh start: what was wrong before is forgotten. */
export const update = change<{
  id: string;
  name: string;
  enabled: boolean;
  teamId: string;
  addresses: string[];
  settings: string;
  secrets: Buffer | null;
}>(
  'connections.update',
  `update connection set name = :name, enabled = :enabled, team_id = :teamId, addresses = :addresses,
     settings = :settings::text::jsonb, secrets = :secrets, in_problem = null, in_problem_since = null,
     out_problem = null, out_problem_since = null, out_retry_at = null, watched_until = null
   where account_id = :account and id = :id`,
);

export const markRemoved = change<{ id: string; at: Date }>(
  'connections.markRemoved',
  `update connection set removed_at = :at, enabled = false, secrets = null, watched_until = null
   where account_id = :account and id = :id and removed_at is null`,
);

export const teamExists = maybeOne<{ teamId: string }, { one: number }>(
  'connections.teamExists',
  'select 1 as one from team where account_id = :account and id = :teamId',
);
