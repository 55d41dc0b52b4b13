/** A fact has woken rules: all of them are asked about the same state of the ticket, then those that match act in their order. */
import type { LoggedEvent } from '../../../platform/events/log.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Because } from '../../tickets/because.ts';
import { changeTicket } from '../../tickets/actions/change.ts';
import { findTicket } from '../../tickets/questions.ts';
import { knownRules, type KnownRule } from '../known.ts';
import { matching } from '../matching.ts';
import type { Pieces } from '../rule.ts';
import { actOn, noteUnasked } from './act.ts';

export async function runTriggers(scope: Scope, pieces: Pieces, event: LoggedEvent): Promise<void> {
  const rules = (await knownRules(scope.world, scope.accountId)).filter((rule) => isWokenBy(rule, event));
  const ticket = event.ticketId && rules.length > 0 ? await findTicket(scope, event.ticketId) : null;
  if (!ticket) return;
  const first = await matching(scope, pieces, rules, { ticket, event });
  if (first.matched.length + first.unasked.length === 0) return;
  // Held from here on, and asked again: somebody may have been quicker.
  const held = await changeTicket(scope, ticket.id, {});
  if (!held) return;
  const cause = { id: event.id, depth: depthOf(event) };
  for (let rest = rules; rest.length > 0;) {
    const { matched, unasked } = await matching(scope, pieces, rest, { ticket: held, event });
    for (const one of unasked) await noteUnasked(scope, one, held, cause);
    const failed: KnownRule[] = [];
    for (const match of matched)
      if (!(await actOn(scope, pieces, match, held, cause))) failed.push(match.rule);
    rest = behindStop(rest, failed);
  }
}

/** One that stops the rest, and has failed, has stopped nothing. */
function behindStop(rules: readonly KnownRule[], failed: readonly KnownRule[]): KnownRule[] {
  const stop = failed.find((rule) => rule.body.stopOnMatch);
  return stop ? rules.slice(rules.indexOf(stop) + 1) : [];
}

export function isWokenBy(rule: KnownRule, event: LoggedEvent): boolean {
  return rule.kind === 'trigger' && rule.wakes.has(event.type);
}

export function depthOf(event: LoggedEvent): number {
  const { because } = event.data as { because?: Because };
  return because?.depth ?? 0;
}
