/** Rules hear the facts that some rule of the account waits for; a fact that none waits for costs nothing. */
import type { Reaction } from '../../platform/events/relay.ts';
import { runTriggers } from './actions/run-triggers.ts';
import { heardTypes } from './heard.ts';
import { knownRules } from './known.ts';
import type { Pieces } from './rule.ts';

export function automationReactions(pieces: Pieces): Reaction[] {
  return [
    {
      name: 'automation.run',
      types: [...heardTypes],
      concerns: async (world, event) =>
        event.ticketId !== null &&
        (await knownRules(world, event.accountId)).some((rule) => rule.wakes.has(event.type)),
      react: async (scope, event) => {
        await runTriggers(scope, pieces, event);
      },
    },
  ];
}
