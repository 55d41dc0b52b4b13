/** How rules look from outside. */
import type { Piece, Rule, RuleRun, RuleVersion } from '../../../contract/automation.ts';
import type { Loose } from '../../platform/http/route.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { agentNames } from '../staff/questions.ts';
import type { RuleAction, RuleCondition } from '../tickets/offers.ts';
import { findTicket } from '../tickets/questions.ts';
import type { RuleRow } from './rule.ts';
import { list, tallies, type RunRow, type Tally, type VersionRow } from './sql.ts';

const WEEK_MS = 7 * 24 * 3_600_000;

export function shapePiece({ key, label, blanks }: RuleCondition | RuleAction): Piece {
  return {
    key,
    label,
    blanks: blanks.map(({ choices, onlyFor, ...blank }) => ({
      ...blank,
      ...(onlyFor ? { onlyFor: [...onlyFor] } : {}),
      ...(choices ? { choices: [...choices] } : {}),
    })),
  };
}

export async function shapeRules(scope: ReadScope, rules: readonly RuleRow[]): Promise<Loose<Rule>[]> {
  const since = new Date(scope.now.getTime() - WEEK_MS);
  const counted = new Map((await tallies(scope.tx, { since })).map((tally) => [tally.ruleId, tally]));
  return rules.map((rule) => shapeRule(rule, counted.get(rule.id)));
}

function shapeRule({ body, ...rule }: RuleRow, tally: Tally | undefined): Loose<Rule> {
  return {
    ...rule,
    ...body,
    runs: tally?.runs ?? 0,
    lastRunAt: tally?.lastAt ?? null,
    trouble: tally?.trouble ?? null,
  };
}

export async function shapeVersions(
  scope: ReadScope,
  versions: readonly VersionRow[],
): Promise<Loose<RuleVersion>[]> {
  const names = await agentNames(
    scope,
    versions.flatMap(({ agentId }) => agentId ?? []),
  );
  return versions.map(({ body, agentId, ...version }) => ({
    ...version,
    ...body,
    by: names.get(agentId ?? '') ?? null,
  }));
}

export async function shapeRuns(scope: ReadScope, runs: readonly RunRow[]): Promise<Loose<RuleRun>[]> {
  const names = new Map((await list(scope.tx)).map(({ id, name }) => [id, name]));
  const ids = [...new Set(runs.map(({ ticketId }) => ticketId))];
  const tickets = await Promise.all(ids.map((id) => findTicket(scope, id)));
  const numbers = new Map(tickets.flatMap((ticket) => (ticket ? [[ticket.id, ticket.number]] : [])));
  return runs.map((run) => ({
    ...run,
    ruleName: names.get(run.ruleId) ?? '',
    number: numbers.get(run.ticketId) ?? null,
  }));
}
