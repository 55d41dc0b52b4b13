/** Notices that nobody has done anything on a ticket for too long, though it is our turn or a partner's. */
import type { Scope } from '../../../platform/scope.ts';
import { calendarFor } from '../../calendars/questions.ts';
import { notify } from '../../notices/actions/notify.ts';
import { setMoment } from '../../tickets/actions/moments.ts';
import { tell } from '../../tickets/events.ts';
import type { MomentHandler } from '../../tickets/moments.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { concernedBy } from '../concerned.ts';
import { ticketQuiet } from '../events.ts';
import { workingDaysAfter } from '../rules.ts';
import { waitingSettings } from '../settings.ts';
import { deleteQuiet, findQuiet, lastActivity, putQuiet } from '../sql/quiet.ts';

export const QUIET_MOMENT = 'waiting.quiet';

export const quietMoment: MomentHandler = {
  kind: QUIET_MOMENT,
  come: (scope, ticket) => watchQuiet(scope, ticket),
};

/** For a held ticket: notes that it is quiet, or asks to be called when it would be. */
export async function watchQuiet(scope: Scope, ticket: TicketRecord): Promise<void> {
  if (ticket.waitingOn !== 'us' && ticket.waitingOn !== 'partner') return;
  const since = await lastTouched(scope, ticket);
  const due = await quietFrom(scope, ticket, since);
  if (!due) return;
  if (due > scope.now) return setMoment(scope, ticket.id, QUIET_MOMENT, due);
  const known = await findQuiet(scope.tx, { ticketId: ticket.id });
  if (known?.since.getTime() === since.getTime()) return;
  await putQuiet(scope.tx, { ticketId: ticket.id, since });
  const { quietDays: days } = await waitingSettings(scope);
  tell(scope, ticket, ticketQuiet, { since: since.toISOString(), because: { by: 'waiting' } });
  const told = await concernedBy(scope, ticket);
  await notify(scope, told, { kind: QUIET_MOMENT, ticketId: ticket.id, data: { days } });
}

/** Somebody has done something, or it is the customer's turn. */
export async function forgetQuiet(scope: Scope, ticket: TicketRecord): Promise<void> {
  const noted = await findQuiet(scope.tx, { ticketId: ticket.id });
  if (!noted) return;
  const isOurs = ticket.waitingOn === 'us' || ticket.waitingOn === 'partner';
  if (isOurs && (await lastTouched(scope, ticket)) <= noted.since) return;
  await deleteQuiet(scope.tx, { ticketId: ticket.id });
}

/** A turn that has just become ours, or a partner's, is no silence yet. */
async function lastTouched(scope: Scope, { id: ticketId, waitingSince }: TicketRecord): Promise<Date> {
  const last = await lastActivity(scope.tx, { ticketId });
  return last && last.at > waitingSince ? last.at : waitingSince;
}

/** A snoozed ticket is quiet because somebody wished so. */
async function quietFrom(scope: Scope, ticket: TicketRecord, since: Date): Promise<Date | null> {
  const { quietDays } = await waitingSettings(scope);
  const calendar = await calendarFor(scope, { teamId: ticket.teamId });
  const from = ticket.snoozedUntil && ticket.snoozedUntil > since ? ticket.snoozedUntil : since;
  return workingDaysAfter(calendar, from, quietDays);
}
