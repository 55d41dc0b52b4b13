/** Shuts the door on a customer, or opens it again. Nothing of what he sends is lost: it waits in the quarantine. */
import { audit } from '../../../platform/audit.ts';
import { newId } from '../../../platform/ids.ts';
import type { Scope } from '../../../platform/scope.ts';
import { setBlocked } from '../../customers/actions/block.ts';
import { insertEntry, type ConductKind } from '../sql.ts';

export async function blockCustomer(scope: Scope, customerId: string, reason: string): Promise<void> {
  if (await setBlocked(scope, customerId, true)) await record(scope, customerId, 'blocked', reason);
}

export async function unblockCustomer(scope: Scope, customerId: string): Promise<void> {
  if (await setBlocked(scope, customerId, false)) await record(scope, customerId, 'unblocked', '');
}

async function record(scope: Scope, customerId: string, kind: ConductKind, text: string): Promise<void> {
  await insertEntry(scope.tx, {
    customerId,
    id: newId(),
    at: scope.now,
    kind,
    agentId: scope.actor.kind === 'agent' ? scope.actor.id : null,
    ticketId: null,
    text,
  });
  await audit(scope, `customer.${kind}`, { customerId, ...(text ? { reason: text } : {}) });
}
