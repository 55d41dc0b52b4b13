/** Does what a rule or a macro says, one action after another; the first that cannot be done ends it, and is named. */
import { errorWords } from '../../../contract/errors.ts';
import type { UsedPiece } from '../../../contract/automation.ts';
import { Refusal, refuse } from '../../platform/refusal.ts';
import type { Scope } from '../../platform/scope.ts';
import type { Because } from '../tickets/because.ts';
import { changeTicket } from '../tickets/actions/change.ts';
import type { RuleAction } from '../tickets/offers.ts';
import { pieceInWords, withRemark, type NamesById } from './in-words.ts';
import { whatIsGone } from './naming.ts';
import type { Pieces } from './rule.ts';

interface Job {
  ticketId: string;
  because: Because;
  /** Of the words in which a refusal is told. */
  language: 'ru' | 'en';
  names: NamesById;
}

/**
 * For a held ticket; each action sees it as the one before has left it. Gives what was done, in words. Refuses `actionFailed`: the caller
 * undoes the whole.
 */
export async function performActions(
  scope: Scope,
  pieces: Pieces,
  actions: readonly UsedPiece[],
  job: Job,
): Promise<string[]> {
  const did: string[] = [];
  for (const used of actions) {
    const piece = pieces.actions.get(used.key) ?? refuseAction(used.key, gonePiece[job.language]);
    const gone = await whatIsGone(scope, pieces, used);
    if (gone) refuseAction(pieceInWords(piece, used, job.language, job.names), gone[job.language]);
    did.push(await perform(scope, piece, used, job));
  }
  return did;
}

async function perform(
  scope: Scope,
  piece: RuleAction,
  used: UsedPiece,
  { ticketId, because, language, names }: Job,
): Promise<string> {
  const said = pieceInWords(piece, used, language, names);
  const ticket = await changeTicket(scope, ticketId, {});
  if (!ticket) return said;
  try {
    const remark = (await piece.remark?.(scope, ticket, used.filled)) ?? null;
    return withRemark(said, (await piece.perform(scope, ticket, used.filled, because)) ?? remark, language);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refuseAction(said, errorWords(error.code, language, error.words));
  }
}

function refuseAction(action: string, why: string): never {
  return refuse('actionFailed', `${action} – ${why}`);
}

const gonePiece = { ru: 'такого действия больше нет', en: 'there is no such action any more' };
