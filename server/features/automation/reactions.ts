/** Rules hear the facts that some rule of the account waits for; a fact that none waits for costs nothing. */
import type { LoggedEvent } from '../../platform/events/log.ts';
import type { Reaction } from '../../platform/events/relay.ts';
import { waitForRules } from './actions/run-later.ts';
import { runTriggers } from './actions/run-triggers.ts';
import { heardTypes } from './heard.ts';
import { knownRules, type KnownRule } from './known.ts';
import type { Pieces } from './rule.ts';
import { deleteEntriesOfTicket } from './scheduled-sql.ts';

const finished = new Set(['ticket.solved', 'ticket.closed']);

export function automationReactions(pieces: Pieces): Reaction[] {
  return [
    {
      name: 'automation.run',
      types: [...heardTypes],
      concerns: async (world, event) => {
        const rules = event.ticketId === null ? [] : await knownRules(world, event.accountId);
        return rules.some((rule) => rule.wakes.has(event.type) || mayHaveEntry(rule, event));
      },
      react: async (scope, event) => {
        if (finished.has(event.type) && event.ticketId)
          await deleteEntriesOfTicket(scope.tx, { ticketId: event.ticketId });
        await waitForRules(scope, event);
        await runTriggers(scope, pieces, event);
      },
    },
  ];
}

/** A finished ticket is visited no more: when it comes back, rules by the clock may act on it again. */
function mayHaveEntry(rule: KnownRule, event: LoggedEvent): boolean {
  return rule.nextRunAt !== null && finished.has(event.type);
}
