/** An agent presses a macro: all of its actions in his name, or none of them. */
import type { UsedPiece } from '../../../../contract/automation.ts';
import type { FilledText } from '../../../../contract/macros.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { ReadScope, Scope } from '../../../platform/scope.ts';
import { wouldChange } from '../../automation/conflicts.ts';
import { actionInWords } from '../../automation/doing.ts';
import { pieceInWords, type NamesById } from '../../automation/in-words.ts';
import { namesIn, whatIsGone } from '../../automation/naming.ts';
import { performActions } from '../../automation/perform.ts';
import type { Pieces } from '../../automation/rule.ts';
import { accessTicket, holdTicket } from '../../tickets/access.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { maySee } from '../rules.ts';
import { countMacro, findMacro, findTemplate, type MacroRow } from '../sql.ts';
import { macroWords } from '../words.ts';
import { filledFor } from './templates.ts';

export async function previewMacro(
  scope: ReadScope,
  pieces: Pieces,
  { number, id }: { number: string; id: string },
): Promise<{ does: string[]; text: string | null; problems: string[] }> {
  const ticket = await accessTicket(scope, number);
  const macro = await macroOf(scope, id);
  const names = await namesIn(scope, pieces, macro.actions);
  const problems = await problemsOf(scope, pieces, macro, names);
  return {
    does: await inWords(scope, pieces, macro, ticket, names),
    text: problems.length > 0 ? null : ((await textOf(scope, macro, ticket))?.text ?? null),
    problems,
  };
}

/** Refuses `actionFailed`, and then nothing is changed. */
export async function runMacro(
  scope: Scope,
  pieces: Pieces,
  { number, id }: { number: string; id: string },
): Promise<{ did: string[]; reply: FilledText | null }> {
  const ticket = await holdTicket(scope, number);
  const macro = await macroOf(scope, id);
  const reply = await textOf(scope, macro, ticket);
  const did = await runOn(scope, pieces, macro, ticket);
  await countMacro(scope.tx, { id });
  return { did, reply };
}

/** For a held ticket. Gives what was changed, in words. Refuses `actionFailed`. */
export async function runOn(
  scope: Scope,
  pieces: Pieces,
  macro: MacroRow,
  ticket: TicketRecord,
): Promise<string[]> {
  const changing = new Set(macro.actions.filter((used) => wouldChange(pieces, used, ticket)));
  const did = await performActions(scope, pieces, macro.actions, {
    ticketId: ticket.id,
    because: { by: 'macro', id: macro.id, name: macro.name },
    language: scope.actor.language,
    names: await namesIn(scope, pieces, macro.actions),
  });
  return did.filter((_, at) => changing.has(macro.actions[at] as UsedPiece));
}

/** Refuses `notFound`. */
export async function macroOf(scope: ReadScope, id: string): Promise<MacroRow> {
  const macro = await findMacro(scope.tx, { id });
  return macro && maySee(scope.actor, macro) ? macro : refuse('notFound');
}

async function inWords(
  scope: ReadScope,
  pieces: Pieces,
  macro: MacroRow,
  ticket: TicketRecord,
  names: NamesById,
): Promise<string[]> {
  const { language } = scope.actor;
  const said: string[] = [];
  for (const used of macro.actions)
    if (pieces.actions.has(used.key) && wouldChange(pieces, used, ticket))
      said.push(await actionInWords(scope, pieces, used, { ticket, language, names }));
  return said;
}

async function problemsOf(
  scope: ReadScope,
  pieces: Pieces,
  macro: MacroRow,
  names: NamesById,
): Promise<string[]> {
  const { language } = scope.actor;
  const problems: string[] = [];
  for (const used of macro.actions) {
    const [piece, gone] = [pieces.actions.get(used.key), await whatIsGone(scope, pieces, used)];
    if (piece && gone) problems.push(`${pieceInWords(piece, used, language, names)} – ${gone[language]}`);
  }
  const isTextless = macro.templateId && !(await findTemplate(scope.tx, { id: macro.templateId }));
  return isTextless ? [...problems, macroWords[language].noTemplate] : problems;
}

/** A text that was removed is missed: without it the macro would do half of what the agent expects. */
async function textOf(scope: ReadScope, macro: MacroRow, ticket: TicketRecord): Promise<FilledText | null> {
  if (!macro.templateId) return null;
  const row = await findTemplate(scope.tx, { id: macro.templateId });
  return row
    ? filledFor(scope, ticket, row)
    : refuse('actionFailed', macroWords[scope.actor.language].noTemplate);
}
