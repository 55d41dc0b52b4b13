/** Statements on the log of settings. Its entries are only ever added. */
import { many } from '../../platform/db/statement.ts';

export interface EntryRow {
  id: string;
  at: Date;
  actorKind: string;
  actorId: string | null;
  action: string;
  data: Record<string, unknown>;
  ip: string | null;
}

interface Page {
  /** Entries before this one: ids rise with time. */
  before: string;
  limit: number;
}

const columns = 'id, at, actor_kind, actor_id, action, data, ip';

export const entriesBefore = many<Page, EntryRow>(
  'audit.before',
  `select ${columns} from audit_entry where account_id = :account and id < :before order by id desc limit :limit`,
);

export const entriesOf = many<Page & { action: string }, EntryRow>(
  'audit.ofAction',
  `select ${columns} from audit_entry
   where account_id = :account and action = :action and id < :before order by id desc limit :limit`,
);
