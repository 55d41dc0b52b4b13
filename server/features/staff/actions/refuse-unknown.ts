/** Ids of teams and agents that are named must be of this account. */
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { agentNames } from '../questions.ts';
import { countKnown } from '../sql/teams.ts';

export async function refuseUnknownTeams(scope: Scope, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const found = await countKnown(scope.tx, { ids: wanted });
  if (found?.known !== wanted.length) refuse('notFound');
}

export async function refuseUnknownAgents(scope: Scope, ids: readonly string[]): Promise<void> {
  const names = await agentNames(scope, ids);
  if (ids.some((id) => !names.has(id))) refuse('notFound');
}
