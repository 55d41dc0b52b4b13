/** Who stands at the door with a status link: one person and one ticket, or nobody (THREATS E11). */
import { findCustomer } from '../features/customers/questions.ts';
import { readStatusToken, type StatusLink } from '../features/tickets/links.ts';
import { findWithThread, isParticipant } from '../features/tickets/questions.ts';
import type { TicketRecord } from '../features/tickets/ticket.ts';
import { readScope, type Actor, type ReadScope } from '../platform/scope.ts';
import { timeOf, type World } from '../platform/world.ts';
import type { Language } from './words.ts';

export interface Guest {
  token: string;
  link: StatusLink;
  ticket: TicketRecord;
  customer: { id: string; name: string; blockedAt: Date | null };
  /** The ticket is his own; otherwise he is one of those who get copies. */
  isRequester: boolean;
}

const NOT_FOUND = 404;
export const GONE = 410;

/** What is absent, forbidden and forged looks alike; only a link that was good once is «gone». */
export type Turned = { status: typeof NOT_FOUND | typeof GONE };

export async function welcome(
  world: World,
  token: string,
): Promise<{ scope: ReadScope; guest: Guest } | Turned> {
  const link = readStatusToken(world, token);
  if (!link) return { status: NOT_FOUND };
  const scope = readScope(world, link.accountId, asActor(link.customerId, 'ru'));
  const guest = await recognise(scope, token, link);
  if ('status' in guest) return guest;
  return { scope: { ...scope, actor: asActor(link.customerId, guest.ticket.language) }, guest };
}

/** Asked again inside the transaction of every change. */
export async function recognise(scope: ReadScope, token: string, link: StatusLink): Promise<Guest | Turned> {
  if (link.until * 1000 <= timeOf(scope.world).getTime()) return { status: GONE };
  const customer = await findCustomer(scope, link.customerId);
  const ticket = await findWithThread(scope, link.ticketId);
  if (!customer || !ticket) return { status: NOT_FOUND };
  if (customer.linkEpoch !== link.epoch) return { status: GONE };
  if (!(await isParticipant(scope, ticket.id, customer.id))) return { status: NOT_FOUND };
  return { token, link, ticket, customer, isRequester: ticket.requesterId === customer.id };
}

export function asActor(customerId: string, language: Language): Actor {
  return { kind: 'customer', id: customerId, permissions: new Set(), sees: [], groups: [], language };
}
