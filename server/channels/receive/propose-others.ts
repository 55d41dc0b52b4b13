/** People named in To and Cc are proposed to the agents, and get nothing before they are confirmed. */
import { proposeParticipants } from '../../features/tickets/actions/participants.ts';
import { findTicket } from '../../features/tickets/questions.ts';
import { mailAddress } from '../../platform/mail/address.ts';
import { spellings } from '../../features/connections/rules.ts';
import type { Case, Step } from './case.ts';

/** Past this it is a mailing, not a conversation. */
const MAX_PROPOSED = 20;

export const proposeOthers: Step = async (scope, mail) => {
  const others = othersOf(mail);
  if (!mail.result || others.length === 0 || others.length > MAX_PROPOSED) return undefined;
  const ticket = await findTicket(scope, mail.result.ticketId);
  if (ticket) await proposeParticipants(scope, ticket, others);
  return undefined;
};

/** The writer too, when the ticket is another's. */
function othersOf({ letter, sender, ownAddresses }: Case) {
  const isOwn = (address: string) => spellings(address).some((one) => ownAddresses.has(one));
  const people = [sender, ...letter.to, ...letter.cc].filter((one) => mailAddress(one.address));
  const byAddress = new Map(people.map((one) => [one.address.toLowerCase(), one]));
  return [...byAddress.values()].filter((one) => !isOwn(one.address));
}
