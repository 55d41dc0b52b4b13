/** Statements on what was switched on. */
import { change, many } from '../platform/db/statement.ts';

export const installations = many<object, { key: string; at: Date }>(
  'packs.installations',
  `select key, at from pack_installation where account_id = :account`,
);

export const putInstallation = change<{ key: string; at: Date; agentId: string | null }>(
  'packs.putInstallation',
  `insert into pack_installation (account_id, key, at, agent_id) values (:account, :key, :at, :agentId)
   on conflict (account_id, key) do update set at = excluded.at, agent_id = excluded.agent_id`,
);
