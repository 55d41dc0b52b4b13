/** An agent presses a macro: all of its actions in his name, or none of them. */
import type { FilledText } from '../../../../contract/macros.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { ReadScope, Scope } from '../../../platform/scope.ts';
import { wouldChange } from '../../automation/conflicts.ts';
import { pieceInWords } from '../../automation/in-words.ts';
import { namesById } from '../../automation/names.ts';
import type { Pieces } from '../../automation/rule.ts';
import { accessTicket, holdTicket } from '../../tickets/access.ts';
import { changeTicket } from '../../tickets/actions/change.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { maySee } from '../rules.ts';
import { countMacro, findMacro, findTemplate, type MacroRow } from '../sql.ts';
import { filledFor } from './templates.ts';

export async function previewMacro(
  scope: ReadScope,
  pieces: Pieces,
  { number, id }: { number: string; id: string },
): Promise<{ does: string[]; text: string | null }> {
  const ticket = await accessTicket(scope, number);
  const macro = await macroOf(scope, id);
  return {
    does: await inWords(scope, pieces, macro, ticket),
    text: (await textOf(scope, macro, ticket))?.text ?? null,
  };
}

export async function runMacro(
  scope: Scope,
  pieces: Pieces,
  { number, id }: { number: string; id: string },
): Promise<{ did: string[]; reply: FilledText | null }> {
  const ticket = await holdTicket(scope, number);
  const macro = await macroOf(scope, id);
  const did = await inWords(scope, pieces, macro, ticket);
  const reply = await textOf(scope, macro, ticket);
  for (const { key, filled } of macro.actions) {
    const piece = pieces.actions.get(key) ?? refuse('notFound');
    const now = await changeTicket(scope, ticket.id, {});
    if (now) await piece.perform(scope, now, filled, { by: 'macro', id, name: macro.name });
  }
  await countMacro(scope.tx, { id });
  return { did, reply };
}

async function macroOf(scope: ReadScope, id: string): Promise<MacroRow> {
  const macro = await findMacro(scope.tx, { id });
  return macro && maySee(scope.actor, macro) ? macro : refuse('notFound');
}

async function inWords(
  scope: ReadScope,
  pieces: Pieces,
  macro: MacroRow,
  ticket: TicketRecord,
): Promise<string[]> {
  const names = await namesById(scope);
  return macro.actions
    .filter((used) => wouldChange(pieces, used, ticket))
    .flatMap((used) => {
      const piece = pieces.actions.get(used.key);
      return piece ? pieceInWords(piece, used, scope.actor.language, names) : [];
    });
}

async function textOf(scope: ReadScope, macro: MacroRow, ticket: TicketRecord): Promise<FilledText | null> {
  const row = macro.templateId ? await findTemplate(scope.tx, { id: macro.templateId }) : null;
  return row && filledFor(scope, ticket, row);
}
