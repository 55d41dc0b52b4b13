/** An agent has seen notices of his. */
import { announce } from '../../../platform/events/log.ts';
import type { Scope } from '../../../platform/scope.ts';
import { noticesRead } from '../events.ts';
import { markAllRead, markRead, markReadOfTicket } from '../sql.ts';

export interface Seen {
  ids?: readonly string[];
  ticketNumber?: string;
  all?: boolean;
}

/** What is read already, or another's, is left alone. */
export async function readNotices(scope: Scope, seen: Seen): Promise<void> {
  const me = scope.actor.id;
  if (!me) return;
  const mine = { me, at: scope.now };
  let marked = 0;
  if (seen.ids?.length) marked += await markRead(scope.tx, { ...mine, ids: seen.ids });
  if (seen.ticketNumber)
    marked += await markReadOfTicket(scope.tx, { ...mine, number: seen.ticketNumber.toUpperCase() });
  if (seen.all) marked += await markAllRead(scope.tx, mine);
  if (marked > 0) announce(scope, noticesRead, null, { agentIds: [me] });
}
