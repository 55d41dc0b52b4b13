/** Puts a ticket under a policy by hand; conditions are not asked again until it is given back to them. */
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { holdTicket } from '../../tickets/access.ts';
import { tell } from '../../tickets/events.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { policyChosen } from '../events.ts';
import { list } from '../policy-sql.ts';
import { findUnder, putUnder } from '../sql.ts';
import { refreshClocks } from './refresh.ts';

/** Null lets the conditions decide again. Refuses `notFound`. */
export async function setTicketPolicy(scope: Scope, number: string, policyId: string | null): Promise<void> {
  await putUnderPolicy(scope, await holdTicket(scope, number), policyId);
}

/** For a held ticket. Its clocks count from where they would have begun under this policy. */
export async function putUnderPolicy(
  scope: Scope,
  ticket: TicketRecord,
  policyId: string | null,
): Promise<void> {
  const policy = policyId === null ? null : (await list(scope.tx)).find(({ id }) => id === policyId);
  if (policy === undefined) return refuse('notFound');
  const under = await findUnder(scope.tx, { ticketId: ticket.id });
  const fresh = { raisedTo: 0, momentAt: null, neededTold: null };
  await putUnder(scope.tx, {
    ticketId: ticket.id,
    ...(under ?? fresh),
    policyId: policy?.id ?? under?.policyId ?? null,
    byHand: policy !== null,
    since: ticket.createdAt,
    seenVersion: 0,
  });
  if (policy && policy.id !== under?.policyId)
    tell(scope, ticket, policyChosen, {
      from: under?.policyId ?? null,
      to: policy.id,
      name: policy.name,
      byHand: true,
    });
  await refreshClocks(scope, ticket.id);
}
