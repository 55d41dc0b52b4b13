/** Something has happened to a ticket: its clocks follow, once for all facts of one change. */
import type { LoggedEvent } from '../../../platform/events/log.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { OfTicket } from '../../tickets/events.ts';
import { findUnder } from '../sql.ts';
import { refreshClocks } from './refresh.ts';

export async function followTicket(scope: Scope, event: LoggedEvent<OfTicket>): Promise<void> {
  const { ticketId } = event;
  if (!ticketId) return;
  const under = await findUnder(scope.tx, { ticketId });
  if (under && under.seenVersion >= event.data.version) return;
  await refreshClocks(scope, ticketId, { at: event.at });
}
