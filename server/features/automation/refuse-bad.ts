/** Refuses what cannot be saved as a rule or a macro: every problem in words, with its place. */
import type { RuleDraft, UsedPiece } from '../../../contract/automation.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import type { RuleAction, RuleCondition } from '../tickets/offers.ts';
import { named, problemsOfActions, problemsOfRule, type Problem } from './checks.ts';
import { placesIn, problemsOfNames, type Placed } from './naming.ts';
import type { Pieces } from './rule.ts';

/** Refuses `badRule`. */
export async function refuseBadRule(scope: ReadScope, pieces: Pieces, draft: RuleDraft): Promise<void> {
  refuseProblems(scope, problemsOfRule(draft, pieces));
  refuseProblems(scope, await problemsOfNames(scope, pieces, draft));
  refuseProblems(scope, await problemsTogether(scope, pieces, draft.actions));
  const asked = placesIn(draft.conditions, 'conditions');
  refuseProblems(scope, await problemsAt(scope, pieces.conditions, asked));
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
  const places = actions.map((used, at) => ({ path: `actions.${at}`, used }));
  return problemsAt(scope, pieces.actions, places);
}

async function problemsAt(
  scope: ReadScope,
  known: ReadonlyMap<string, RuleCondition | RuleAction>,
  places: readonly Placed[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { path, used } of places) {
    const piece = known.get(used.key);
    const text = (await piece?.check?.(scope, used.filled)) ?? null;
    if (piece && text) problems.push({ path, text: named(piece, text) });
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
