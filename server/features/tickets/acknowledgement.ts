/** Lines that branches add to the first automatic letter; `house.ts` lists them, the desk hands them over when it opens. */
import type { Scope } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import type { TicketRecord } from './ticket.ts';

/** A sentence in the ticket's language, or null when there is nothing to say. */
export type AcknowledgementLine = (scope: Scope, ticket: TicketRecord) => Promise<string | null>;

const linesOf = new WeakMap<World, readonly AcknowledgementLine[]>();

export function addToAcknowledgements(world: World, lines: readonly AcknowledgementLine[]): void {
  linesOf.set(world, lines);
}

export async function linesToAcknowledge(scope: Scope, ticket: TicketRecord): Promise<string[]> {
  const said: string[] = [];
  for (const line of linesOf.get(scope.world) ?? []) {
    const sentence = await line(scope, ticket);
    if (sentence) said.push(sentence);
  }
  return said;
}
