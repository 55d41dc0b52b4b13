/** Marks a customer as blocked, or takes the mark off. */
import { announce } from '../../../platform/events/log.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { customerUpdated } from '../events.ts';
import { find, lock, writeBlocked } from '../sql.ts';

/** False when he was so already. Refuses `notFound`. */
export async function setBlocked(scope: Scope, id: string, blocked: boolean): Promise<boolean> {
  await lock(scope.tx, { id });
  const customer = (await find(scope.tx, { id })) ?? refuse('notFound');
  if ((customer.blockedAt !== null) === blocked) return false;
  await writeBlocked(scope.tx, { id, at: blocked ? scope.now : null });
  announce(scope, customerUpdated, null, { customerId: id, changed: ['blockedAt'] });
  return true;
}
