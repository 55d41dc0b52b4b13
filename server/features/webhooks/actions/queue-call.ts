/** Puts a call into the queue; it leaves after the commit. */
import { newId } from '../../../platform/ids.ts';
import type { Scope } from '../../../platform/scope.ts';
import { insertDelivery } from '../sql.ts';

/** As Standard Webhooks says. */
export interface Payload {
  type: string;
  timestamp: string;
  data: object;
}

export async function queueCall(
  scope: Scope,
  webhookId: string,
  ticketId: string | null,
  payload: Payload,
): Promise<void> {
  await insertDelivery(scope.tx, {
    id: newId(),
    webhookId,
    ticketId,
    body: JSON.stringify(payload),
    at: scope.now,
  });
  scope.afterCommit.push(() => scope.world.doorbell.ring(scope.accountId, 'webhooks'));
}
