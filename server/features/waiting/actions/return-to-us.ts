/** Makes it our turn again and tells those whom the ticket concerns. */
import type { Scope } from '../../../platform/scope.ts';
import { notify } from '../../notices/actions/notify.ts';
import { changeTicket } from '../../tickets/actions/change.ts';
import type { Because } from '../../tickets/because.ts';
import { WARM } from '../../tickets/rules.ts';
import { statusOf } from '../../tickets/statuses.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { concernedBy } from '../concerned.ts';

export async function returnToUs(
  scope: Scope,
  ticket: TicketRecord,
  kind: string,
  because: Because,
): Promise<void> {
  const { id } = await statusOf(scope, 'open');
  await changeTicket(scope, ticket.id, { statusId: id, urgency: WARM }, because);
  await notify(scope, await concernedBy(scope, ticket), {
    kind,
    ticketId: ticket.id,
    data: { plan: because.name ?? '' },
  });
}
