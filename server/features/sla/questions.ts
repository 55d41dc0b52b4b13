/** What others may ask about promises. */
import type { ReadScope } from '../../platform/scope.ts';
import { list } from './policy-sql.ts';
import type { PolicyRow } from './policy.ts';

/** In their order, those that are switched off too. */
export function allPolicies(scope: ReadScope): Promise<PolicyRow[]> {
  return list(scope.tx);
}
