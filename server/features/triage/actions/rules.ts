/** Adds, changes, removes and orders keyword rules. */
import type { KeywordRuleDraft } from '../../../../contract/triage.ts';
import { audit } from '../../../platform/audit.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { wanted } from '../../../platform/words/word-forms.ts';
import { teamOf } from '../../staff/questions.ts';
import { topicOf } from '../../topics/questions.ts';
import { forgetRules } from '../active-rules.ts';
import type { KeywordRuleRow } from '../keyword.ts';
import { deleteRule, findRule, insertRule, listRules, placeRules, updateRule } from '../sql/rules.ts';

const MAX_RULES = 500;

export async function addRule(scope: Scope, draft: KeywordRuleDraft): Promise<KeywordRuleRow> {
  const rule = { id: newId(), ...(await checked(scope, draft)) };
  if ((await listRules(scope.tx)).length >= MAX_RULES) refuse('badRequest', `≤ ${MAX_RULES}`);
  await insertRule(scope.tx, rule);
  await changed(scope, 'triageRule.add', rule.name);
  return rule;
}

export async function changeRule(scope: Scope, id: string, draft: KeywordRuleDraft): Promise<KeywordRuleRow> {
  const rule = { id, ...(await checked(scope, draft)) };
  if ((await updateRule(scope.tx, rule)) === 0) refuse('notFound');
  await changed(scope, 'triageRule.change', rule.name);
  return rule;
}

export async function removeRule(scope: Scope, id: string): Promise<void> {
  const rule = (await findRule(scope.tx, { id })) ?? refuse('notFound');
  await deleteRule(scope.tx, { id });
  await changed(scope, 'triageRule.remove', rule.name);
}

/** All of them, each once. */
export async function orderRules(scope: Scope, ids: readonly string[]): Promise<void> {
  const known = (await listRules(scope.tx)).map(({ id }) => id);
  if (
    new Set(ids).size !== ids.length ||
    ids.length !== known.length ||
    !known.every((id) => ids.includes(id))
  )
    refuse('badRequest', 'ids');
  await placeRules(scope.tx, { ids: [...ids] });
  await changed(scope, 'triageRule.order', '');
}

/** Refuses phrases without a word and a rule that asks for nothing or sets nothing. */
async function checked(scope: Scope, draft: KeywordRuleDraft): Promise<KeywordRuleDraft> {
  const tidy = (phrases: readonly string[]) => [...new Set(phrases.map((phrase) => phrase.trim()))];
  const rule = {
    ...draft,
    name: draft.name.trim(),
    anyOf: tidy(draft.anyOf),
    allOf: tidy(draft.allOf),
    noneOf: tidy(draft.noneOf),
    tags: tidy(draft.tags),
  };
  for (const list of ['anyOf', 'allOf', 'noneOf'] as const)
    for (const phrase of rule[list]) if (!wanted(phrase)) refuse('badRequest', `${list}: ${phrase}`);
  if (rule.anyOf.length + rule.allOf.length === 0) refuse('badRequest', 'anyOf');
  if (!setsSomething(rule)) refuse('badRequest', 'topicId');
  if (rule.topicId) await topicOf(scope, rule.topicId);
  if (rule.teamId) await teamOf(scope, rule.teamId);
  return rule;
}

function setsSomething({ topicId, priority, teamId, line, tags }: KeywordRuleDraft): boolean {
  return topicId !== null || priority !== null || teamId !== null || line !== null || tags.length > 0;
}

async function changed(scope: Scope, action: string, name: string): Promise<void> {
  await audit(scope, action, { name });
  scope.afterCommit.push(() => forgetRules(scope));
}
