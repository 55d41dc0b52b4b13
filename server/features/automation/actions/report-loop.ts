/** Tells the owners, once a day a rule, that rules wake each other in a circle. */
import type { Scope } from '../../../platform/scope.ts';
import { notify } from '../../notices/actions/notify.ts';
import { allAgents } from '../../staff/questions.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import type { RuleRow } from '../rule.ts';
import { countLoops } from '../sql.ts';

const DAY_MS = 24 * 3_600_000;

/** Called after the loop was written down. */
export async function reportLoop(scope: Scope, rule: RuleRow, ticket: TicketRecord): Promise<void> {
  const since = new Date(scope.now.getTime() - DAY_MS);
  const counted = await countLoops(scope.tx, { ruleId: rule.id, since });
  if ((counted?.loops ?? 0) > 1) return;
  const owners = (await allAgents(scope)).filter(
    ({ role, active }) => active && (role === 'owner' || role === 'admin'),
  );
  await notify(
    scope,
    owners.map(({ id }) => id),
    { kind: 'automation.loop', ticketId: ticket.id, data: { rule: rule.name, number: ticket.number } },
  );
}
