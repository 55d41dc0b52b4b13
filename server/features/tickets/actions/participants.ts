/** Who else gets the letters of a ticket. */
import type { Scope } from '../../../platform/scope.ts';
import { identifyCustomer } from '../../customers/actions/identify.ts';
import { participantsChanged, tell } from '../events.ts';
import { participants, putParticipant, removeParticipant } from '../sql/thread.ts';
import type { MailName, TicketRecord } from '../ticket.ts';

/** The agent's list is final for those who get copies; whom a sender proposed waits until it is said what becomes of him. Refuses `badAddress`. */
export async function setParticipants(
  scope: Scope,
  ticket: TicketRecord,
  { addresses, dismissed = [] }: { addresses: readonly string[]; dismissed?: readonly string[] },
): Promise<void> {
  const known = await participants(scope.tx, { ticketId: ticket.id });
  const wanted = new Set<string>();
  for (const address of addresses)
    wanted.add((await identifyCustomer(scope, { kind: 'email', value: address })).id);
  wanted.delete(ticket.requesterId);
  const unwanted = new Set(dismissed.map((address) => address.trim().toLowerCase()));
  const leaves = (one: (typeof known)[number]) =>
    one.state === 'confirmed' || unwanted.has(one.address.toLowerCase());
  const gone = known.filter((one) => !wanted.has(one.customerId) && leaves(one));
  const added = [...wanted].filter(
    (id) => !known.some((one) => one.customerId === id && one.state === 'confirmed'),
  );
  for (const one of gone)
    await removeParticipant(scope.tx, { ticketId: ticket.id, customerId: one.customerId });
  for (const customerId of added)
    await putParticipant(scope.tx, { ticketId: ticket.id, customerId, state: 'confirmed' });
  if (gone.length + added.length > 0)
    tell(scope, ticket, participantsChanged, {
      added,
      removed: gone.map((one) => one.customerId),
      proposed: [],
    });
}

/** People named in a letter's Cc: they get nothing until an agent confirms them (THREATS C1). */
export async function proposeParticipants(
  scope: Scope,
  ticket: TicketRecord,
  people: readonly MailName[],
): Promise<void> {
  const known = await participants(scope.tx, { ticketId: ticket.id });
  const proposed: string[] = [];
  for (const person of people) {
    const { id } = await identifyCustomer(scope, { kind: 'email', value: person.address, name: person.name });
    if (id === ticket.requesterId || known.some((one) => one.customerId === id)) continue;
    await putParticipant(scope.tx, { ticketId: ticket.id, customerId: id, state: 'proposed' });
    proposed.push(id);
  }
  if (proposed.length > 0) tell(scope, ticket, participantsChanged, { added: [], removed: [], proposed });
}
