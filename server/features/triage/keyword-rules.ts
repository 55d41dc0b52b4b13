/** Does a keyword rule hold for a text, by which phrases, and what do all of them together set? Pure. */
import { isIn, stemmed, wanted, type StemmedText, type Wanted } from '../../platform/words/word-forms.ts';
import type { KeywordRuleRow } from './keyword.ts';
import { inOtherLayout } from './layout.ts';

/** A letter ready for many rules: as it was typed, and as the other keyboard layout would have typed it. */
export type ReadLetter = readonly StemmedText[];

/** What a letter is about stands near its beginning. */
const MAX_CHARS = 20_000;

export function readLetter(text: string): ReadLetter {
  const beginning = text.slice(0, MAX_CHARS);
  return [stemmed(beginning), stemmed(inOtherLayout(beginning))];
}

export type KeywordQuestion = Pick<KeywordRuleRow, 'anyOf' | 'allOf' | 'noneOf'>;

/** A rule with its phrases taken to stems once. */
export interface ReadyRule<R extends KeywordQuestion = KeywordRuleRow> {
  rule: R;
  anyOf: readonly Wanted[];
  allOf: readonly Wanted[];
  noneOf: readonly Wanted[];
}

export function ready<R extends KeywordQuestion>(rule: R): ReadyRule<R> {
  const wantedOf = (phrases: readonly string[]) => phrases.flatMap((phrase) => wanted(phrase) ?? []);
  return { rule, anyOf: wantedOf(rule.anyOf), allOf: wantedOf(rule.allOf), noneOf: wantedOf(rule.noneOf) };
}

/** The phrases that were found, or null when the rule does not hold. A rule that asks for nothing never holds. */
export function holds(
  { anyOf, allOf, noneOf }: ReadyRule<KeywordQuestion>,
  letter: ReadLetter,
): string[] | null {
  const isThere = (phrase: Wanted) => letter.some((text) => isIn(text, phrase));
  if (anyOf.length + allOf.length === 0) return null;
  if (!allOf.every(isThere) || noneOf.some(isThere)) return null;
  const any = anyOf.filter(isThere);
  if (anyOf.length > 0 && any.length === 0) return null;
  return [...allOf, ...any].map(({ said }) => said);
}

export interface Hit {
  rule: KeywordRuleRow;
  found: string[];
  /** What this rule has a say in: slots that no earlier rule has taken. */
  sets: Partial<Pick<KeywordRuleRow, 'topicId' | 'priority' | 'teamId' | 'line'>>;
}

const slots = ['topicId', 'priority', 'teamId', 'line'] as const;

/** All rules that hold, in their order. */
export function hitsOf(rules: readonly ReadyRule[], letter: ReadLetter): Hit[] {
  const taken = new Set<string>();
  return rules.flatMap((one) => {
    const found = holds(one, letter);
    if (!found) return [];
    const free = slots.filter((slot) => one.rule[slot] !== null && !taken.has(slot));
    for (const slot of free) taken.add(slot);
    return [{ rule: one.rule, found, sets: Object.fromEntries(free.map((slot) => [slot, one.rule[slot]])) }];
  });
}
