/** Statements on uploads: files that do not belong to a message yet. */
import { change, many } from '../../platform/db/statement.ts';

export interface UploadRecord {
  id: string;
  name: string;
  type: string;
  size: number;
  sha256: string;
}

export const insert = change<UploadRecord & { agentId: string | null }>(
  'uploads.insert',
  `insert into upload (account_id, id, agent_id, name, type, size, sha256) values (:account, :id, :agentId, :name, :type, :size, :sha256)`,
);

/** Only the agent's own: an upload of somebody else is as absent. */
export const find = many<{ ids: string[]; agentId: string | null }, UploadRecord>(
  'uploads.find',
  `select id, name, type, size, sha256 from upload
   where account_id = :account and id = any(:ids) and agent_id is not distinct from :agentId::uuid`,
);

export const removeOlderThan = change<{ before: Date }>(
  'uploads.removeOld',
  `delete from upload where account_id = :account and created_at < :before`,
);
