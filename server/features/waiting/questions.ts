/** What others may ask about waiting. */
import type { FollowUpPlan } from '../../../contract/waiting.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { allPlans } from './plans.ts';

/** The company's own, and the built-in one while there is no other. */
export function knownPlans(scope: ReadScope): Promise<FollowUpPlan[]> {
  return allPlans(scope);
}
