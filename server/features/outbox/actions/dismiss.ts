/** «I know»: an undelivered letter leaves the list; what happened to it stays written beside the message. */
import { announce } from '../../../platform/events/log.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { outboxDismissed } from '../events.ts';
import { dismiss } from '../sql.ts';

export async function dismissUndelivered(scope: Scope, messageId: string): Promise<void> {
  const rows = await dismiss(scope.tx, { messageId, at: scope.now });
  if (rows.length === 0) refuse('notFound');
  for (const row of rows) {
    const { id: outboxId, purpose, problem } = row;
    announce(scope, outboxDismissed, row.ticketId, { outboxId, messageId, purpose, problem });
  }
}
