/** A macro over a selection of tickets: each in a transaction of its own, and of each it is told what was done or why not. */
import { errorWords } from '../../../../contract/errors.ts';
import type { MacroOutcome } from '../../../../contract/macros.ts';
import { isUnavailable } from '../../../platform/db/database.ts';
import type { Caller } from '../../../platform/http/route.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { readScope, work, type Scope } from '../../../platform/scope.ts';
import type { World } from '../../../platform/world.ts';
import type { Pieces } from '../../automation/rule.ts';
import { holdTicket } from '../../tickets/access.ts';
import { countMacro, type MacroRow } from '../sql.ts';
import { macroWords } from '../words.ts';
import { macroOf, runOn } from './run-macro.ts';

interface Order {
  id: string;
  numbers: readonly string[];
}

/** Refuses `notFound` for a macro that is none, before anything is done. */
export async function runMacroOnMany(
  world: World,
  pieces: Pieces,
  { accountId, actor }: Caller,
  { id, numbers }: Order,
): Promise<MacroOutcome[]> {
  const macro = await macroOf(readScope(world, accountId, actor), id);
  const items: MacroOutcome[] = [];
  for (const number of new Set(numbers))
    items.push(
      await work(world, accountId, actor, (scope) => runOnOne(scope, pieces, macro, number)).catch(
        (error: unknown) => skipped(world, number, error, actor.language),
      ),
    );
  return items;
}

async function runOnOne(
  scope: Scope,
  pieces: Pieces,
  macro: MacroRow,
  number: string,
): Promise<MacroOutcome> {
  const ticket = await holdTicket(scope, number);
  const did = await runOn(scope, pieces, macro, ticket);
  if (did.length > 0) await countMacro(scope.tx, { id: macro.id });
  return { number: ticket.number, outcome: did.length > 0 ? 'done' : 'unchanged', did, why: null };
}

/** One that is not there and one that he may not see are told alike. */
function skipped(world: World, number: string, error: unknown, language: 'ru' | 'en'): MacroOutcome {
  if (isUnavailable(error)) throw error;
  const outcome = 'skipped' as const;
  if (error instanceof Refusal) {
    const { code, words } = error;
    const why = code === 'actionFailed' ? words : errorWords(code, language, words);
    return { number, outcome, did: [], why };
  }
  world.log.warn({ err: error, number }, 'a macro failed on a ticket');
  return { number, outcome, did: [], why: macroWords[language].failed };
}
