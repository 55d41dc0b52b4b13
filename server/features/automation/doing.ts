/** What an action would do to a ticket, in words, with what keeps it from doing all that it says. */
import type { UsedPiece } from '../../../contract/automation.ts';
import type { ReadScope } from '../../platform/scope.ts';
import type { TicketRecord } from '../tickets/ticket.ts';
import { pieceInWords, withRemark, type NamesById } from './in-words.ts';
import type { Pieces } from './rule.ts';

export async function actionInWords(
  scope: ReadScope,
  pieces: Pieces,
  used: UsedPiece,
  { ticket, language, names }: { ticket: TicketRecord; language: 'ru' | 'en'; names: NamesById },
): Promise<string> {
  const piece = pieces.actions.get(used.key);
  if (!piece) return used.key;
  const said = pieceInWords(piece, used, language, names);
  return withRemark(said, (await piece.remark?.(scope, ticket, used.filled)) ?? null, language);
}
