/** What others may ask about triage. */
import type { ReadScope } from '../../platform/scope.ts';
import type { KeywordRuleRow } from './keyword.ts';
import { listRules } from './sql/rules.ts';

/** In the order in which they are tried. */
export function keywordRules(scope: ReadScope): Promise<KeywordRuleRow[]> {
  return listRules(scope.tx);
}
