/** People named in To and Cc are proposed to the agents, and get nothing before they are confirmed. */
import { proposeParticipants } from '../../features/tickets/actions/participants.ts';
import { mailAddress } from '../../platform/mail/address.ts';
import { spellings } from '../../features/connections/rules.ts';
import type { Case, Step } from './case.ts';

/** Past this it is a mailing, not a conversation. */
const MAX_PROPOSED = 20;

export const proposeOthers: Step = async (scope, mail) => {
  const others = othersOf(mail);
  if (!mail.result || others.length === 0 || others.length > MAX_PROPOSED) return undefined;
  await proposeParticipants(scope, mail.result.ticket, others);
  return undefined;
};

/** The writer too, when the ticket is another's. */
function othersOf({ letter, sender, customer, ownAddresses, result }: Case) {
  const isOwn = (address: string) => spellings(address).some((one) => ownAddresses.has(one));
  const writer = sender.address.toLowerCase();
  const isOwnTicket = result?.ticket.requesterId === customer.id;
  const people = [sender, ...letter.to, ...letter.cc].filter((one) => mailAddress(one.address));
  const byAddress = new Map(people.map((one) => [one.address.toLowerCase(), one]));
  if (isOwnTicket) byAddress.delete(writer);
  return [...byAddress.values()].filter((one) => !isOwn(one.address));
}
