/** Adds, changes, orders and removes policies: other terms are a new version, and versions are never changed. */
import type { SlaTerms } from '../../../../contract/sla.ts';
import { audit } from '../../../platform/audit.ts';
import { announce } from '../../../platform/events/log.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { policiesChanged } from '../events.ts';
import { forgetPolicies } from '../known.ts';
import type { PolicyRow } from '../policy.ts';
import { insert, insertVersion, list, lock, remove, setOrder, update } from '../policy-sql.ts';
import { usualTerms } from '../usual.ts';
import { slaWords } from '../words.ts';
import { recountAfterPolicy } from './recount.ts';
import { refuseUnfit } from './unfit.ts';

export interface PolicyInput {
  name: string;
  terms: SlaTerms;
  enabled?: boolean;
  /** What becomes of clocks that run already; `keep` unless told. */
  running?: 'keep' | 'move';
}

/** As the last. Refuses `badPolicy`. */
export async function createPolicy(scope: Scope, input: PolicyInput): Promise<PolicyRow> {
  await refuseUnfit(scope, input.terms);
  const others = await list(scope.tx);
  const row: PolicyRow = {
    id: newId(),
    name: input.name.trim(),
    position: Math.max(0, ...others.map(({ position }) => position)) + 1,
    enabled: input.enabled ?? true,
    version: 1,
    since: scope.now,
    terms: input.terms,
  };
  await insert(scope.tx, row);
  await keepVersion(scope, row);
  await audit(scope, 'sla.create', { id: row.id, name: row.name });
  if (input.running === 'move') await recountAfterPolicy(scope, row.id, true);
  return told(scope, row);
}

/** One that suits most desks. Refuses `alreadyExists` when there is any. */
export async function startUsualPolicy(scope: Scope, running: 'keep' | 'move' = 'keep'): Promise<PolicyRow> {
  const [first] = await list(scope.tx);
  if (first) refuse('alreadyExists', first.name);
  const { language } = await theAccount(scope);
  return createPolicy(scope, { name: slaWords[language].usual, terms: usualTerms(), running });
}

/** Refuses `badPolicy`, `notFound`. */
export async function updatePolicy(
  scope: Scope,
  id: string,
  { running = 'keep', ...wishes }: Partial<PolicyInput>,
): Promise<PolicyRow> {
  const before = (await lock(scope.tx, { id })) ?? refuse('notFound');
  const after: PolicyRow = { ...before, ...wishes, name: (wishes.name ?? before.name).trim() };
  if (wishes.terms) await refuseUnfit(scope, wishes.terms);
  const isNew = JSON.stringify(after.terms) !== JSON.stringify(before.terms) || after.name !== before.name;
  const begins = after.enabled && !before.enabled;
  const row = {
    ...after,
    version: isNew ? before.version + 1 : before.version,
    since: begins ? scope.now : before.since,
  };
  await update(scope.tx, row);
  if (isNew) await keepVersion(scope, row);
  await audit(scope, 'sla.update', { id, changed: Object.keys(wishes), version: row.version, running });
  if (running === 'move' || after.enabled !== before.enabled)
    await recountAfterPolicy(scope, id, running === 'move');
  return told(scope, row);
}

/** Its running clocks stop, or go over to the next policy that fits. Refuses `notFound`. */
export async function removePolicy(scope: Scope, id: string): Promise<void> {
  if ((await remove(scope.tx, { id, now: scope.now })) === 0) refuse('notFound');
  await audit(scope, 'sla.remove', { id });
  await recountAfterPolicy(scope, id, false);
  announce(scope, policiesChanged, null, { policyId: id });
  scope.afterCommit.push(() => forgetPolicies(scope));
}

/** Those left out come last, in their former order. */
export async function orderPolicies(scope: Scope, ids: readonly string[]): Promise<void> {
  const others = (await list(scope.tx)).map(({ id }) => id).filter((id) => !ids.includes(id));
  await setOrder(scope.tx, { ids: [...ids, ...others] });
  await audit(scope, 'sla.order', { ids });
  announce(scope, policiesChanged, null, { policyId: null });
}

function keepVersion(scope: Scope, { id, version, name, terms }: PolicyRow): Promise<number> {
  const agentId = scope.actor.kind === 'system' ? null : scope.actor.id;
  return insertVersion(scope.tx, { id, version, name, terms, now: scope.now, agentId });
}

function told(scope: Scope, row: PolicyRow): PolicyRow {
  announce(scope, policiesChanged, null, { policyId: row.id });
  scope.afterCommit.push(() => forgetPolicies(scope));
  return row;
}
