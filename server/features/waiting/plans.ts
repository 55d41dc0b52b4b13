/** The plans that can be started. */
import type { FollowUpPlan, PlanStep } from '../../../contract/waiting.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { theAccount } from '../accounts/account.ts';
import { unknownVariables } from '../tickets/variables.ts';
import { BUILT_IN_PLAN, builtInPlanName, builtInSteps } from './defaults.ts';
import { list } from './sql/plans.ts';
import { planWords } from './words.ts';

/** The built-in one while there is no other. */
export async function allPlans(scope: ReadScope): Promise<FollowUpPlan[]> {
  const rows = await list(scope.tx);
  return rows.length > 0 ? rows.map((row) => ({ ...row, builtIn: false })) : [await builtInPlan(scope)];
}

/** For menus: what the id stands for, a plan that is switched off too. */
export async function findPlan(
  scope: ReadScope,
  id: string,
): Promise<{ name: string; gone: boolean } | null> {
  const plan = await knownPlan(scope, id);
  return plan ? { name: plan.name, gone: !plan.active } : null;
}

/** Refuses `notFound`, also for a plan that is switched off. */
export async function planOf(scope: ReadScope, id: string): Promise<FollowUpPlan> {
  const plan = await knownPlan(scope, id);
  return plan?.active ? plan : refuse('notFound');
}

async function knownPlan(scope: ReadScope, id: string): Promise<FollowUpPlan | undefined> {
  if (id === BUILT_IN_PLAN) return builtInPlan(scope);
  return (await allPlans(scope)).find((one) => one.id === id);
}

async function builtInPlan(scope: ReadScope): Promise<FollowUpPlan> {
  const { language } = await theAccount(scope);
  return {
    id: BUILT_IN_PLAN,
    name: builtInPlanName[language],
    active: true,
    steps: [...builtInSteps],
    builtIn: true,
  };
}

/** Refuses `badPlan`, with words about the first step that is not ready. */
export function refuseUnready(scope: Pick<ReadScope, 'actor'>, steps: readonly PlanStep[]): void {
  const words = planWords[scope.actor.language];
  steps.forEach(({ action, text }, index) => {
    const isLast = index === steps.length - 1;
    if (isLast !== (action !== 'nudge'))
      refuse('badPlan', isLast ? words.needsEnd : words.endsEarly(index + 1));
    if (action !== 'return' && !`${text.ru}${text.en}`.trim()) refuse('badPlan', words.noText(index + 1));
    const [unknown] = unknownVariables(`${text.ru} ${text.en}`);
    if (unknown) refuse('badPlan', words.unknownVariable(unknown));
  });
}
