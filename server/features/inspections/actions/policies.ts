/** Makes, changes and removes what is watched for. */
import type { InspectionPolicy, InspectionPolicyDraft } from '../../../../contract/inspections.ts';
import { audit } from '../../../platform/audit.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { agentOf, teamOf } from '../../staff/questions.ts';
import { openedSince } from '../../tickets/questions.ts';
import { forgetPolicies } from '../known.ts';
import { beginOf } from '../rules.ts';
import * as sql from '../sql.ts';
import { countComplaint } from './count.ts';

/** So many tickets of the period just past are counted when a policy begins. */
const MAX_COUNTED_BACK = 2_000;

/** Also for starter packs and the demo. */
export async function createPolicy(scope: Scope, draft: InspectionPolicyDraft): Promise<InspectionPolicy> {
  const policy = { id: newId(), ...(await checked(scope, draft)) };
  await sql.insertPolicy(scope.tx, { ...policy, at: scope.now });
  return begun(scope, policy, 'inspectionPolicy.create');
}

/** Counting begins anew: the old complaints may be none of the new policy. */
export async function updatePolicy(
  scope: Scope,
  id: string,
  draft: InspectionPolicyDraft,
): Promise<InspectionPolicy> {
  const policy = { id, ...(await checked(scope, draft)) };
  if ((await sql.updatePolicy(scope.tx, policy)) === 0) refuse('notFound');
  await sql.forgetComplaints(scope.tx, { policyId: id });
  return begun(scope, policy, 'inspectionPolicy.update');
}

export async function removePolicy(scope: Scope, id: string): Promise<void> {
  if ((await sql.deletePolicy(scope.tx, { id })) === 0) refuse('notFound');
  await audit(scope, 'inspectionPolicy.remove', { policyId: id });
  scope.afterCommit.push(() => forgetPolicies(scope.world, scope.accountId));
}

async function checked(scope: Scope, draft: InspectionPolicyDraft): Promise<Omit<sql.PolicyRow, 'id'>> {
  for (const id of [...draft.tellAgents, ...draft.tellAgain]) await agentOf(scope, id);
  if (draft.tellTeamId) await teamOf(scope, draft.tellTeamId);
  return {
    ...draft,
    name: draft.name.trim(),
    subjectKindId: draft.subjectKindId ?? null,
    tellTeamId: draft.tellTeamId ?? null,
  };
}

async function begun(scope: Scope, policy: sql.PolicyRow, action: string): Promise<InspectionPolicy> {
  if (policy.enabled) {
    const tickets = await openedSince(scope, beginOf(policy.days, scope.now), MAX_COUNTED_BACK);
    for (const ticket of tickets.toReversed()) await countComplaint(scope, [policy], ticket);
  }
  await audit(scope, action, { policyId: policy.id, name: policy.name });
  scope.afterCommit.push(() => forgetPolicies(scope.world, scope.accountId));
  return policy;
}
