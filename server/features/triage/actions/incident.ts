/** Makes like tickets cases of one incident, lets one go, and answers all of them at once. */
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { changeTicket } from '../../tickets/actions/change.ts';
import { addressTicket } from '../../tickets/correspondence/addressing.ts';
import { replyToTicket } from '../../tickets/actions/reply.ts';
import { holdTicket, maySee } from '../../tickets/access.ts';
import { casesOf, ticketsOf } from '../sql/history.ts';
import { lockOffer, settleOffer } from '../sql/incidents.ts';

const FINISHED: ReadonlySet<string> = new Set(['solved', 'closed']);

/** `into` may be one of the like tickets or any other; what is hidden from the caller stays as it is. */
export async function acceptOffer(scope: Scope, id: string, into: string): Promise<void> {
  const offer = (await lockOffer(scope.tx, { id })) ?? refuse('notFound');
  const trouble = await holdTicket(scope, into);
  if (trouble.incidentId) refuse('wrongStatus', trouble.number);
  const tickets = await ticketsOf(scope.tx, { ids: offer.ticketIds });
  for (const one of tickets) {
    if (one.id === trouble.id || one.incidentId || !maySee(scope, one)) continue;
    await changeTicket(scope, one.id, { incidentId: trouble.id });
  }
  await settleOffer(scope.tx, { id, state: 'accepted' });
}

export async function dismissOffer(scope: Scope, id: string): Promise<void> {
  const offer = (await lockOffer(scope.tx, { id })) ?? refuse('notFound');
  const tickets = await ticketsOf(scope.tx, { ids: offer.ticketIds });
  if (!tickets.some((one) => maySee(scope, one))) refuse('notFound');
  await settleOffer(scope.tx, { id, state: 'dismissed' });
}

export async function leaveIncident(scope: Scope, number: string): Promise<void> {
  const ticket = await holdTicket(scope, number);
  await changeTicket(scope, ticket.id, { incidentId: null });
}

/** How many customers were written to; for one without an address the answer stays in his ticket. */
export async function answerAllCases(scope: Scope, number: string, text: string): Promise<number> {
  const trouble = await holdTicket(scope, number);
  const cases = (await casesOf(scope.tx, { incidentId: trouble.id })).filter(
    (one) => maySee(scope, one) && !FINISHED.has(one.statusCategory),
  );
  let written = 0;
  for (const one of cases) {
    const { ticket } = await replyToTicket(scope, one.number, { text, anyway: true });
    if ((await addressTicket(scope, ticket)).to) written += 1;
  }
  return written;
}
