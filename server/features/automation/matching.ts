/** Which rules a ticket is one for, in their order, all asked about the same state of it. */
import type { UsedPiece } from '../../../contract/automation.ts';
import { questions } from '../../platform/db/attempt.ts';
import { isUnavailable } from '../../platform/db/database.ts';
import type { ReadScope } from '../../platform/scope.ts';
import type { RuleFacts } from '../tickets/offers.ts';
import { evaluate, type Answer } from './evaluate.ts';
import { gatherFacts } from './facts.ts';
import { pieceInWords, shortened, type NamesById } from './in-words.ts';
import type { Pieces, RuleRow } from './rule.ts';

export interface Matched<R> {
  rule: R;
  by: UsedPiece[];
}

/** A rule that could not be asked. */
export interface Unasked<R> {
  rule: R;
  error: unknown;
}

export interface Matching<R> {
  matched: Matched<R>[];
  unasked: Unasked<R>[];
}

/** One that cannot be asked spoils no other, nor the transaction. */
export async function matching<R extends Pick<RuleRow, 'body'>>(
  scope: ReadScope,
  pieces: Pieces,
  rules: readonly R[],
  about: Pick<RuleFacts, 'ticket' | 'event'>,
): Promise<Matching<R>> {
  const asking = questions(scope.tx);
  const aside = { ...scope, tx: asking.tx };
  const facts = gatherFacts(aside, about.ticket, about.event);
  const found: Matching<R> = { matched: [], unasked: [] };
  for (const rule of rules) {
    try {
      const answer = await answerOf(aside, pieces, rule.body, facts);
      if (!answer.holds) continue;
      found.matched.push({ rule, by: answer.by });
      if (rule.body.stopOnMatch) break;
    } catch (error) {
      if (isUnavailable(error)) throw error;
      found.unasked.push({ rule, error });
      await asking.recover();
    }
  }
  asking.end();
  return found;
}

/** A piece that is no longer offered holds never. */
export function answerOf(
  scope: ReadScope,
  pieces: Pieces,
  body: RuleRow['body'],
  facts: RuleFacts,
): Promise<Answer> {
  return evaluate(
    body.conditions,
    ({ key, filled }) => pieces.conditions.get(key)?.holds(scope, facts, filled) ?? false,
  );
}

/** In a rehearsal, of a rule that is not the one rehearsed: one that cannot be asked would not have acted. */
export async function wouldHold(
  scope: ReadScope,
  pieces: Pieces,
  body: RuleRow['body'],
  facts: RuleFacts,
): Promise<boolean> {
  try {
    return (await answerOf(scope, pieces, body, facts)).holds;
  } catch (error) {
    if (isUnavailable(error)) throw error;
    return false;
  }
}

const MAX_REASONS = 4;

export function whyInWords(
  pieces: Pieces,
  by: readonly UsedPiece[],
  language: 'ru' | 'en',
  names: NamesById,
): string {
  const reasons = by.slice(0, MAX_REASONS).map((used) => {
    const piece = pieces.conditions.get(used.key);
    return piece ? pieceInWords(piece, used, language, names) : used.key;
  });
  return shortened(reasons.join('; '));
}
