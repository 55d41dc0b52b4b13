/** Two reminders and a polite close, by working days. */
import { addPlan } from '../../features/waiting/actions/save-plan.ts';
import { knownPlans } from '../../features/waiting/questions.ts';
import { reminderPlan, type PlanStep } from '../common.ts';
import { isThere, named, type Setting } from '../setting.ts';

export async function installPlan(setting: Setting): Promise<void> {
  const { scope, tally } = setting;
  const known = new Set((await knownPlans(scope)).map((plan) => plan.name));
  if (isThere(known, reminderPlan.names)) {
    tally.kept('plans');
    return;
  }
  const steps = [...reminderPlan.steps, reminderPlan.closing];
  await addPlan(scope, { name: named(setting, reminderPlan.names), steps: steps.map(asStep) });
  tally.made('plans');
}

/** The plan counts each step from the one before it. */
function asStep({ afterWorkingDays, texts }: PlanStep, index: number, all: readonly PlanStep[]) {
  const count = afterWorkingDays - (all[index - 1]?.afterWorkingDays ?? 0);
  const action = index === all.length - 1 ? ('close' as const) : ('nudge' as const);
  return { after: { count, unit: 'workingDays' as const }, action, text: texts };
}
