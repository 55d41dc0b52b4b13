/** What others may ask about rules. */
import type { ReadScope } from '../../platform/scope.ts';
import type { RuleRow } from './rule.ts';
import { list } from './sql.ts';

/** In their order, those that are switched off too. */
export function allRules(scope: ReadScope): Promise<RuleRow[]> {
  return list(scope.tx);
}
