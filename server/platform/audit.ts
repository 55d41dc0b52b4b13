/** The log of who changed settings and who was turned away: written with the change itself, never rewritten. */
import { change } from './db/statement.ts';
import { newId } from './ids.ts';
import type { Scope } from './scope.ts';

const insert = change<{
  id: string;
  at: Date;
  actorKind: string;
  actorId: string | null;
  action: string;
  data: string;
  ip: string | null;
}>(
  'audit.insert',
  `insert into audit_entry (account_id, id, at, actor_kind, actor_id, action, data, ip)
   values (:account, :id, :at, :actorKind, :actorId, :action, :data::text::jsonb, :ip)`,
);

/**
 * @param action `noun.verb`, such as `agent.update`
 * @param data what changed, without secrets
 */
export async function audit(scope: Scope, action: string, data: object = {}): Promise<void> {
  await insert(scope.tx, {
    id: newId(),
    at: scope.now,
    actorKind: scope.actor.kind,
    actorId: scope.actor.id,
    action,
    data: JSON.stringify(data),
    ip: scope.actor.ip ?? null,
  });
}
