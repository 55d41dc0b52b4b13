/** Does what a rule or a macro says, one action after another; the first that cannot be done ends it, and is named. */
import { errorWords } from '../../../contract/errors.ts';
import type { UsedPiece } from '../../../contract/automation.ts';
import { Refusal, refuse } from '../../platform/refusal.ts';
import type { Scope } from '../../platform/scope.ts';
import type { Because } from '../tickets/because.ts';
import { changeTicket } from '../tickets/actions/change.ts';
import type { RuleAction } from '../tickets/offers.ts';
import { pieceInWords, type NamesById } from './in-words.ts';
import { whatIsGone } from './naming.ts';
import type { Pieces } from './rule.ts';

interface Job {
  ticketId: string;
  because: Because;
  /** Of the words in which a refusal is told. */
  language: 'ru' | 'en';
  names: NamesById;
}

/** For a held ticket; each action sees it as the one before has left it. Refuses `actionFailed`: the caller undoes the whole. */
export async function performActions(
  scope: Scope,
  pieces: Pieces,
  actions: readonly UsedPiece[],
  job: Job,
): Promise<void> {
  for (const used of actions) {
    const piece = pieces.actions.get(used.key) ?? refuseAction(used.key, gonePiece[job.language]);
    const gone = await whatIsGone(scope, pieces, used);
    if (gone) refuseAction(pieceInWords(piece, used, job.language, job.names), gone[job.language]);
    await perform(scope, piece, used, job);
  }
}

async function perform(
  scope: Scope,
  piece: RuleAction,
  used: UsedPiece,
  { ticketId, because, language, names }: Job,
): Promise<void> {
  const ticket = await changeTicket(scope, ticketId, {});
  if (!ticket) return;
  try {
    await piece.perform(scope, ticket, used.filled, because);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refuseAction(pieceInWords(piece, used, language, names), errorWords(error.code, language, error.words));
  }
}

function refuseAction(action: string, why: string): never {
  return refuse('actionFailed', `${action} – ${why}`);
}

const gonePiece = { ru: 'такого действия больше нет', en: 'there is no such action any more' };
