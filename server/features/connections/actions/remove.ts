/** Disconnecting a mailbox: its tickets and letters stay, its passwords do not. */
import { audit } from '../../../platform/audit.ts';
import { announce } from '../../../platform/events/log.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { dropConsents } from '../../consents/actions/claim.ts';
import { connectionRemoved } from '../events.ts';
import { forgetConnections } from '../questions.ts';
import { markRemoved } from '../sql.ts';

export async function removeConnection(scope: Scope, id: string): Promise<void> {
  if ((await markRemoved(scope.tx, { id, at: scope.now })) === 0) refuse('notFound');
  await dropConsents(scope, id);
  await audit(scope, 'connection.remove', { connectionId: id });
  announce(scope, connectionRemoved, null, { connectionId: id });
  forgetConnections(scope);
}
