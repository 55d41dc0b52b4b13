/** Makes, changes, switches, orders and removes rules; every version is kept. */
import type { RuleDraft } from '../../../../contract/automation.ts';
import { audit } from '../../../platform/audit.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { forgetRules } from '../known.ts';
import { refuseBadRule } from '../refuse-bad.ts';
import type { Pieces, RuleBody, RuleRow } from '../rule.ts';
import * as sql from '../sql.ts';
import { nextRun } from '../timing.ts';

/** Also for starter packs and the demo. Refuses `badRule`. */
export async function createRule(
  scope: Scope,
  pieces: Pieces,
  draft: RuleDraft & { enabled?: boolean },
): Promise<RuleRow> {
  const body = await checkedBody(scope, pieces, draft);
  const id = newId();
  const { kind, enabled = true } = draft;
  const name = draft.name.trim();
  const nextRunAt = enabled ? await nextRunOf(scope, body) : null;
  await sql.insert(scope.tx, { id, kind, name, enabled, body, at: scope.now, nextRunAt });
  await keepVersion(scope, { id, version: 1, name, body });
  return changed(scope, id, 'rule.create');
}

/** Refuses `staleVersion` when somebody else has saved it meanwhile. */
export async function updateRule(
  scope: Scope,
  pieces: Pieces,
  id: string,
  draft: RuleDraft & { version: number },
): Promise<RuleRow> {
  const body = await checkedBody(scope, pieces, draft);
  const before = (await sql.lock(scope.tx, { id })) ?? refuse('notFound');
  if (before.version !== draft.version) refuse('staleVersion', undefined, { version: before.version });
  return saveAs(scope, before, { kind: draft.kind, name: draft.name.trim(), body });
}

/** A former version becomes the newest one. */
export async function restoreRule(
  scope: Scope,
  pieces: Pieces,
  id: string,
  version: number,
): Promise<RuleRow> {
  const before = (await sql.lock(scope.tx, { id })) ?? refuse('notFound');
  const old = (await sql.findVersion(scope.tx, { ruleId: id, version })) ?? refuse('notFound');
  const body = await checkedBody(scope, pieces, { ...old.body, kind: before.kind, name: old.name });
  return saveAs(scope, before, { kind: before.kind, name: old.name, body });
}

export async function switchRule(scope: Scope, id: string, enabled: boolean): Promise<RuleRow> {
  const before = (await sql.lock(scope.tx, { id })) ?? refuse('notFound');
  const nextRunAt = enabled ? await nextRunOf(scope, before.body) : null;
  await sql.setEnabled(scope.tx, { id, enabled, nextRunAt });
  return changed(scope, id, enabled ? 'rule.switchOn' : 'rule.switchOff');
}

export async function removeRule(scope: Scope, id: string): Promise<void> {
  const before = (await sql.lock(scope.tx, { id })) ?? refuse('notFound');
  await sql.remove(scope.tx, { id });
  await audit(scope, 'rule.remove', { ruleId: id, name: before.name });
  scope.afterCommit.push(() => forgetRules(scope.world, scope.accountId));
}

export async function orderRules(scope: Scope, ids: readonly string[]): Promise<void> {
  await sql.setPositions(scope.tx, { ids: [...ids], rest: ids.length });
  await audit(scope, 'rule.order');
  scope.afterCommit.push(() => forgetRules(scope.world, scope.accountId));
}

async function checkedBody(scope: Scope, pieces: Pieces, draft: RuleDraft): Promise<RuleBody> {
  await refuseBadRule(scope, pieces, draft);
  const { events, timing = null, conditions, actions, stopOnMatch } = draft;
  return { events: [...new Set(events)], timing, conditions, actions, stopOnMatch };
}

async function saveAs(
  scope: Scope,
  before: RuleRow,
  { kind, name, body }: Pick<RuleRow, 'kind' | 'name' | 'body'>,
): Promise<RuleRow> {
  const version = before.version + 1;
  const nextRunAt = before.enabled ? await nextRunOf(scope, body) : null;
  await sql.update(scope.tx, { id: before.id, kind, name, version, body, at: scope.now, nextRunAt });
  await keepVersion(scope, { id: before.id, version, name, body });
  return changed(scope, before.id, 'rule.update');
}

async function keepVersion(
  scope: Scope,
  { id, version, name, body }: Pick<RuleRow, 'id' | 'version' | 'name' | 'body'>,
) {
  await sql.insertVersion(scope.tx, {
    ruleId: id,
    version,
    at: scope.now,
    agentId: scope.actor.id,
    name,
    body,
  });
}

async function nextRunOf(scope: Scope, body: RuleBody): Promise<Date | null> {
  return nextRun(body.timing, scope.now, (await theAccount(scope)).timeZone);
}

async function changed(scope: Scope, id: string, action: string): Promise<RuleRow> {
  const rule = (await sql.find(scope.tx, { id })) ?? refuse('notFound');
  await audit(scope, action, { ruleId: id, name: rule.name, version: rule.version });
  scope.afterCommit.push(() => {
    forgetRules(scope.world, scope.accountId);
    scope.world.doorbell.ring(scope.accountId, 'automation');
  });
  return rule;
}
