/** What a ticket waits for, as its panel shows it. */
import type { TicketWaiting } from '../../../contract/waiting.ts';
import type { Loose } from '../../platform/http/route.ts';
import { nilId } from '../../platform/ids.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { allStatuses } from '../tickets/statuses.ts';
import type { TicketRecord } from '../tickets/ticket.ts';
import { turnsOf, whyOver, type Turns } from './rules.ts';
import { findRun, type RunRow } from './sql/plans.ts';
import { categoryChanges, findQuiet, lastActivity } from './sql/quiet.ts';
import { listMineOf } from './sql/reminders.ts';

export async function showWaiting(scope: ReadScope, ticket: TicketRecord): Promise<Loose<TicketWaiting>> {
  const ticketId = ticket.id;
  const [turns, run, quietSince, reminders] = await Promise.all([
    turnsUpToNow(scope, ticket),
    findRun(scope.tx, { ticketId }),
    quiet(scope, ticket),
    listMineOf(scope.tx, { ticketId, me: scope.actor.id ?? nilId }),
  ]);
  return {
    turns,
    waitingOn: ticket.waitingOn,
    since: ticket.waitingSince,
    plan: run && !whyOver(run.startedAt, ticket) ? shapeRun(run) : null,
    snoozedUntil: ticket.snoozedUntil,
    quietSince,
    reminders,
  };
}

async function turnsUpToNow(scope: ReadScope, ticket: TicketRecord): Promise<Turns> {
  const [changes, statuses] = await Promise.all([
    categoryChanges(scope.tx, { ticketId: ticket.id }),
    allStatuses(scope),
  ]);
  const first = statuses.find((status) => status.id === changes[0]?.from)?.category;
  const category = first ?? (changes.length > 0 ? 'new' : ticket.statusCategory);
  return turnsOf({ at: ticket.createdAt, category }, changes, scope.now);
}

/** Somebody may have come back to it since it was noted. */
async function quiet(scope: ReadScope, { id: ticketId, waitingSince }: TicketRecord): Promise<Date | null> {
  const noted = await findQuiet(scope.tx, { ticketId });
  if (!noted || waitingSince > noted.since) return null;
  const last = await lastActivity(scope.tx, { ticketId });
  return last && last.at > noted.since ? null : noted.since;
}

function shapeRun({ planId, name, steps, nextStep, nextAt, startedAt, sent }: RunRow) {
  return {
    id: planId,
    name,
    step: nextStep + 1,
    steps: steps.length,
    action: steps[nextStep]?.action ?? 'return',
    nextAt,
    startedAt,
    sent,
  };
}
