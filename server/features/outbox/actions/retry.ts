/** An undelivered letter is tried again, by whoever has put right what was wrong. */
import { announce } from '../../../platform/events/log.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { outboxRequeued } from '../events.ts';
import { requeue } from '../sql.ts';

/** @throws Refusal `wrongStatus` when the letter is not among the undelivered */
export async function retryOutbox(scope: Scope, messageId: string): Promise<void> {
  const rows = await requeue(scope.tx, { messageId, at: scope.now });
  if (rows.length === 0) refuse('wrongStatus', 'delivery');
  for (const row of rows) {
    const fact = { outboxId: row.id, messageId: row.messageId, purpose: row.purpose, problem: null };
    announce(scope, outboxRequeued, row.ticketId, fact);
  }
  scope.afterCommit.push(() => scope.world.doorbell.ring(scope.accountId, 'deliver'));
}
