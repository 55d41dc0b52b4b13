/** Rules that act some time after a fact: the ticket waits for its moment, then the rule is asked. */
import type { LoggedEvent } from '../../../platform/events/log.ts';
import type { Scope } from '../../../platform/scope.ts';
import { setMoment } from '../../tickets/actions/moments.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { knownRules, type KnownRule } from '../known.ts';
import { matching } from '../matching.ts';
import type { Pieces } from '../rule.ts';
import { firstWait, putWait, takeWaits } from '../scheduled-sql.ts';
import { actOn, noteUnasked } from './act.ts';
import { depthOf } from './run-triggers.ts';

export const LATER = 'automation.later';
const MINUTE_MS = 60_000;

/** The ticket waits for every rule that begins to count at this fact. */
export async function waitForRules(scope: Scope, event: LoggedEvent): Promise<void> {
  const { ticketId } = event;
  if (!ticketId) return;
  const rules = (await knownRules(scope.world, scope.accountId)).filter((rule) => beginsAt(rule, event));
  for (const rule of rules) {
    const at = new Date(event.at.getTime() + (rule.body.timing?.minutes ?? 0) * MINUTE_MS);
    await putWait(scope.tx, { ticketId, ruleId: rule.id, at, eventId: event.id, depth: depthOf(event) });
  }
  if (rules.length > 0) await setNextMoment(scope, ticketId);
}

/** For a held ticket whose moment has come. */
export async function runLater(scope: Scope, pieces: Pieces, ticket: TicketRecord): Promise<void> {
  const waits = await takeWaits(scope.tx, { ticketId: ticket.id, now: scope.now });
  const rules = await knownRules(scope.world, scope.accountId);
  for (const { ruleId, eventId, depth } of waits) {
    const rule = rules.find(({ id }) => id === ruleId);
    if (!rule) continue;
    const { matched, unasked } = await matching(scope, pieces, [rule], { ticket, event: null });
    for (const one of unasked) await noteUnasked(scope, one, ticket, { id: eventId, depth });
    for (const match of matched) await actOn(scope, pieces, match, ticket, { id: eventId, depth });
  }
  await setNextMoment(scope, ticket.id);
}

function beginsAt(rule: KnownRule, event: LoggedEvent): boolean {
  return rule.kind === 'scheduled' && rule.wakes.has(event.type);
}

async function setNextMoment(scope: Scope, ticketId: string): Promise<void> {
  await setMoment(scope, ticketId, LATER, (await firstWait(scope.tx, { ticketId }))?.at ?? null);
}
