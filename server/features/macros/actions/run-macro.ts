/** An agent presses a macro: all of its actions in his name, or none of them. */
import type { FilledText } from '../../../../contract/macros.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { ReadScope, Scope } from '../../../platform/scope.ts';
import { wouldChange } from '../../automation/conflicts.ts';
import { pieceInWords, type NamesById } from '../../automation/in-words.ts';
import { namesIn } from '../../automation/naming.ts';
import { performActions } from '../../automation/perform.ts';
import type { Pieces } from '../../automation/rule.ts';
import { accessTicket, holdTicket } from '../../tickets/access.ts';
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
    does: inWords(scope, pieces, macro, ticket, await namesIn(scope, pieces, macro.actions)),
    text: (await textOf(scope, macro, ticket))?.text ?? null,
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
  const names = await namesIn(scope, pieces, macro.actions);
  const did = inWords(scope, pieces, macro, ticket, names);
  const reply = await textOf(scope, macro, ticket);
  await performActions(scope, pieces, macro.actions, {
    ticketId: ticket.id,
    because: { by: 'macro', id, name: macro.name },
    language: scope.actor.language,
    names,
  });
  await countMacro(scope.tx, { id });
  return { did, reply };
}

async function macroOf(scope: ReadScope, id: string): Promise<MacroRow> {
  const macro = await findMacro(scope.tx, { id });
  return macro && maySee(scope.actor, macro) ? macro : refuse('notFound');
}

function inWords(
  scope: ReadScope,
  pieces: Pieces,
  macro: MacroRow,
  ticket: TicketRecord,
  names: NamesById,
): string[] {
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
