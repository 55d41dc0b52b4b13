/** Which rules a ticket is one for, in their order, all asked about the same state of it. */
import type { UsedPiece } from '../../../contract/automation.ts';
import type { ReadScope } from '../../platform/scope.ts';
import type { RuleFacts } from '../tickets/offers.ts';
import { evaluate, type Answer } from './evaluate.ts';
import { pieceInWords, shortened, type NamesById } from './in-words.ts';
import type { Pieces, RuleRow } from './rule.ts';

export interface Matched<R> {
  rule: R;
  by: UsedPiece[];
}

export async function matching<R extends Pick<RuleRow, 'body'>>(
  scope: ReadScope,
  pieces: Pieces,
  rules: readonly R[],
  facts: RuleFacts,
): Promise<Matched<R>[]> {
  const matched: Matched<R>[] = [];
  for (const rule of rules) {
    const answer = await answerOf(scope, pieces, rule.body, facts);
    if (!answer.holds) continue;
    matched.push({ rule, by: answer.by });
    if (rule.body.stopOnMatch) break;
  }
  return matched;
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
