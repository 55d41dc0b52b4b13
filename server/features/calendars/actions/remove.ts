/** Takes a calendar away; closed clocks can still show by which days they were counted. */
import { audit } from '../../../platform/audit.ts';
import { announce } from '../../../platform/events/log.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { calendarChanged } from '../events.ts';
import { clearUse, remove } from '../sql.ts';

/** Refuses `notFound`. */
export async function removeCalendar(scope: Scope, id: string): Promise<void> {
  if ((await remove(scope.tx, { id, now: scope.now })) === 0) refuse('notFound');
  await clearUse(scope.tx, { id });
  await audit(scope, 'calendar.remove', { id });
  announce(scope, calendarChanged, null, { calendarId: id });
}
