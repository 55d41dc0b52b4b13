/** What follows from the clocks of a held ticket as they stand: what lists show, the next moment, who is told, what is done. */
import type { Scope } from '../../../platform/scope.ts';
import { setMoment } from '../../tickets/actions/moments.ts';
import { writeHeldSlots } from '../../tickets/actions/slots.ts';
import { isUnfinished } from '../../tickets/rules.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { isOpen, type ClockRow } from '../clock.ts';
import { nextMomentOf } from '../plan.ts';
import { neededAt, shownOf } from '../shown.ts';
import { putUnder, type UnderSla } from '../sql.ts';
import { askForReview, tellNews, type News } from './steps.ts';

export const NEXT_MOMENT = 'sla.next';

export interface Standing {
  ticket: TicketRecord;
  clocks: readonly ClockRow[];
  /** The clocks before. */
  before: readonly ClockRow[];
  under: UnderSla;
  /** What is written down already; null when nothing is. */
  underBefore: UnderSla | null;
}

export async function settle(scope: Scope, standing: Standing): Promise<void> {
  const { ticket, clocks, under, underBefore } = standing;
  const { slots, raisedTo } = shownOf(ticket, clocks, under.raisedTo, scope.now);
  const momentAt = nextMoment(scope, standing);
  const isReview = isForReview(scope, standing);
  const next = { ...under, raisedTo, momentAt, neededTold: isReview ? ticket.neededBy : under.neededTold };
  const isOther = JSON.stringify(next) !== JSON.stringify(underBefore);
  await Promise.all([
    writeHeldSlots(scope, ticket, slots),
    isOther && putUnder(scope.tx, { ticketId: ticket.id, ...next }),
  ]);
  if (momentAt?.getTime() !== underBefore?.momentAt?.getTime())
    await setMoment(scope, ticket.id, NEXT_MOMENT, momentAt);
  await tellNews(scope, ticket, newsOf(standing));
  if (isReview) await askForReview(scope, ticket);
}

/** A clock that burnt before anybody could be warned is told of once, as burnt. */
function newsOf({ clocks, before }: Standing): News {
  const former = (clock: ClockRow) =>
    before.find((row) => row.kind === clock.kind && row.cycle === clock.cycle);
  return {
    breached: clocks.filter((clock) => clock.breachedAt && !former(clock)?.breachedAt),
    atRisk: clocks.filter(
      (clock) => isOpen(clock) && clock.warnedAt && !clock.breachedAt && !former(clock)?.warnedAt,
    ),
  };
}

function nextMoment(scope: Scope, { ticket, clocks }: Standing): Date | null {
  const ofClocks = nextMomentOf(clocks, Math.floor(scope.now.getTime() / 1000));
  const ofNeed = neededAt(ticket).find((at) => at > scope.now) ?? null;
  if (!ofClocks || !ofNeed) return ofClocks ?? ofNeed;
  return ofClocks < ofNeed ? ofClocks : ofNeed;
}

function isForReview(scope: Scope, { ticket, under }: Standing): boolean {
  const { neededBy } = ticket;
  return (
    neededBy !== null &&
    neededBy <= scope.now &&
    isUnfinished(ticket.statusCategory) &&
    under.neededTold?.getTime() !== neededBy.getTime()
  );
}
