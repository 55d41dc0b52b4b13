/** Asks a tree of conditions; tells which of them held, so that people can read why. */
import type { RuleGroup, UsedPiece } from '../../../contract/automation.ts';
import { isGroup } from './checks.ts';

export interface Answer {
  holds: boolean;
  /** The conditions that decided, in their order. */
  by: UsedPiece[];
}

export type Ask = (used: UsedPiece) => boolean | Promise<boolean>;

/** All conditions of a tree. */
export function piecesIn(group: RuleGroup): UsedPiece[] {
  return group.items.flatMap((item) => (isGroup(item) ? piecesIn(item) : [item]));
}

/** No condition at all holds always. Stops as soon as the answer is known. */
export async function evaluate(group: RuleGroup, ask: Ask): Promise<Answer> {
  const by: UsedPiece[] = [];
  for (const item of group.items) {
    const answer = isGroup(item) ? await evaluate(item, ask) : await one(item, ask);
    if (answer.holds) by.push(...answer.by);
    if (group.match === 'any' && answer.holds) return { holds: true, by };
    if (group.match === 'all' && !answer.holds) return { holds: false, by: [] };
    if (group.match === 'none' && answer.holds) return { holds: false, by: [] };
  }
  const holds = group.match !== 'any' || group.items.length === 0;
  return { holds, by: group.match === 'all' ? by : [] };
}

async function one(used: UsedPiece, ask: Ask): Promise<Answer> {
  const said = ask(used);
  const holds = typeof said === 'boolean' ? said : await said;
  return { holds, by: holds ? [used] : [] };
}
