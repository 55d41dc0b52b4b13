/** Refuses what cannot be saved as a rule or a macro: every problem in words, with its place. */
import type { RuleDraft, UsedPiece } from '../../../contract/automation.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { named, problemsOfActions, problemsOfRule, type Problem } from './checks.ts';
import { problemsOfNames } from './naming.ts';
import type { Pieces } from './rule.ts';

/** Refuses `badRule`. */
export async function refuseBadRule(scope: ReadScope, pieces: Pieces, draft: RuleDraft): Promise<void> {
  refuseProblems(scope, problemsOfRule(draft, pieces));
  refuseProblems(scope, await problemsOfNames(scope, pieces, draft));
  refuseProblems(scope, await problemsTogether(scope, pieces, draft.actions));
}

/** Refuses `badRule`. */
export async function refuseBadActions(
  scope: ReadScope,
  pieces: Pieces,
  actions: readonly UsedPiece[],
): Promise<void> {
  refuseProblems(scope, problemsOfActions(actions, pieces));
  refuseProblems(scope, await problemsOfNames(scope, pieces, { actions }));
  refuseProblems(scope, await problemsTogether(scope, pieces, actions));
}

async function problemsTogether(
  scope: ReadScope,
  pieces: Pieces,
  actions: readonly UsedPiece[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [at, { key, filled }] of actions.entries()) {
    const piece = pieces.actions.get(key);
    const text = (await piece?.check?.(scope, filled)) ?? null;
    if (piece && text) problems.push({ path: `actions.${at}`, text: named(piece, text) });
  }
  return problems;
}

/** Refuses `badRule`. */
export function refuseProblems(scope: ReadScope, problems: readonly Problem[]): void {
  const { language } = scope.actor;
  const [first] = problems;
  if (!first) return;
  const said = problems.map(({ path, text }) => ({ path, text: text[language] }));
  refuse('badRule', first.text[language], { problems: said });
}
