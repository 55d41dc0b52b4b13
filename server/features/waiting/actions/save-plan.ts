/** Adds, changes and removes follow-up plans. What is at work goes on with the steps it began with. */
import type { FollowUpPlan, PlanStep } from '../../../../contract/waiting.ts';
import { audit } from '../../../platform/audit.ts';
import { announce } from '../../../platform/events/log.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { waitingSettingsChanged } from '../events.ts';
import { refuseUnready } from '../plans.ts';
import { waitingSettings } from '../settings.ts';
import { insert, list, remove, update } from '../sql/plans.ts';
import { saveWaitingSettings } from './save-settings.ts';

export interface PlanDraft {
  name: string;
  steps: PlanStep[];
  active?: boolean;
}

/** Refuses `badPlan`, `alreadyExists`. */
export async function addPlan(scope: Scope, draft: PlanDraft): Promise<FollowUpPlan> {
  const plan = await ready(scope, newId(), draft);
  await insert(scope.tx, { ...plan, steps: JSON.stringify(plan.steps), at: scope.now });
  return saved(scope, 'plan.add', plan);
}

/** Refuses `badPlan`, `alreadyExists`, `notFound`. */
export async function changePlan(scope: Scope, id: string, draft: PlanDraft): Promise<FollowUpPlan> {
  const plan = await ready(scope, id, draft);
  if ((await update(scope.tx, { ...plan, steps: JSON.stringify(plan.steps) })) === 0) refuse('notFound');
  if (!plan.active) await dropAsDefault(scope, id);
  return saved(scope, 'plan.update', plan);
}

/** Refuses `notFound`. */
export async function removePlan(scope: Scope, id: string): Promise<void> {
  if ((await remove(scope.tx, { id, at: scope.now })) === 0) refuse('notFound');
  await dropAsDefault(scope, id);
  await audit(scope, 'plan.remove', { id });
  announce(scope, waitingSettingsChanged, null, {});
}

async function ready(scope: Scope, id: string, draft: PlanDraft): Promise<FollowUpPlan> {
  refuseUnready(scope, draft.steps);
  const name = draft.name.trim();
  const others = (await list(scope.tx)).filter((plan) => plan.id !== id);
  if (others.some((plan) => plan.name.toLowerCase() === name.toLowerCase())) refuse('alreadyExists', name);
  return { id, name, steps: draft.steps, active: draft.active ?? true, builtIn: false };
}

async function saved(scope: Scope, action: string, plan: FollowUpPlan): Promise<FollowUpPlan> {
  await audit(scope, action, { id: plan.id, name: plan.name });
  announce(scope, waitingSettingsChanged, null, {});
  return plan;
}

async function dropAsDefault(scope: Scope, id: string): Promise<void> {
  const { autoPlanId } = await waitingSettings(scope);
  if (autoPlanId === id) await saveWaitingSettings(scope, { autoPlanId: null });
}
