/** Tells the owners, once a day a rule, that it cannot do its work or that rules wake each other in a circle. */
import type { Scope } from '../../../platform/scope.ts';
import { notify } from '../../notices/actions/notify.ts';
import { allAgents } from '../../staff/questions.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import type { RuleRow } from '../rule.ts';
import { countTrouble } from '../sql.ts';

const DAY_MS = 24 * 3_600_000;

/** Called after the run was written down. */
export async function reportTrouble(
  scope: Scope,
  rule: RuleRow,
  ticket: TicketRecord,
  outcome: 'loop' | 'failed',
): Promise<void> {
  const since = new Date(scope.now.getTime() - DAY_MS);
  const counted = await countTrouble(scope.tx, { ruleId: rule.id, since, outcome });
  if ((counted?.runs ?? 0) > 1) return;
  const owners = (await allAgents(scope)).filter(
    ({ role, active }) => active && (role === 'owner' || role === 'admin'),
  );
  await notify(
    scope,
    owners.map(({ id }) => id),
    { kind: `automation.${outcome}`, ticketId: ticket.id, data: { rule: rule.name, number: ticket.number } },
  );
}
