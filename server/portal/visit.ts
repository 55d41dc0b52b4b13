/** One request to a customer's page: who asks, in which language he reads, and how a change is made in his name. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readStatusToken } from '../features/tickets/links.ts';
import { refuseForeignOrigin } from '../platform/http/wrapper.ts';
import { refuseTooMany } from '../platform/rate.ts';
import { refuse } from '../platform/refusal.ts';
import { work, type ReadScope, type Scope } from '../platform/scope.ts';
import type { World } from '../platform/world.ts';
import { sendPage } from './answer.ts';
import { asActor, GONE, recognise, welcome, type Guest } from './guest.ts';
import { postLimits } from './limits.ts';
import { gonePage } from './plain-pages.ts';
import { readerLanguage } from './reader-language.ts';
import type { Language } from './words.ts';

export interface PortalRequest {
  Params: { token: string; score?: string };
  Querystring: { lang?: string; did?: string };
}

export interface PortalVisit {
  world: World;
  request: FastifyRequest<PortalRequest>;
  reply: FastifyReply;
}

/** Shows something to a guest; whoever is none gets the one page that tells him nothing. */
export async function asReader(
  visit: PortalVisit,
  show: (scope: ReadScope, guest: Guest, language: Language) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const { world, request, reply } = visit;
  const welcomed = await welcome(world, request.params.token);
  if ('status' in welcomed) return sendPage(reply, welcomed.status, gonePage(readerLanguage(request, null)));
  const { scope, guest } = welcomed;
  return show(scope, guest, readerLanguage(request, guest.ticket.language));
}

/** Changes something in the guest's name; who he is is asked again inside the transaction. */
export async function asGuest<T>(
  { world, request }: PortalVisit,
  change: (scope: Scope, guest: Guest) => Promise<T>,
  language: Language = 'ru',
): Promise<T> {
  const { token } = request.params;
  const link = readStatusToken(world, token) ?? refuse('notFound');
  return work(world, link.accountId, asActor(link.customerId, language), async (scope) => {
    const guest = await recognise(scope, token, link);
    if ('status' in guest) return refuse(guest.status === GONE ? 'linkExpired' : 'notFound');
    return change(scope, guest);
  });
}

/**
 * A form of ours, and not too often. Under `no-referrer` browsers send `Origin: null` with a form of one's own, so that says
 * nothing; the token in the address is what a stranger's page cannot know.
 */
export async function refuseUnfit({ world, request }: PortalVisit): Promise<void> {
  if (request.headers.origin !== 'null') refuseForeignOrigin(world, request);
  else if (request.headers['sec-fetch-site'] === 'cross-site') refuse('foreignOrigin');
  const link = readStatusToken(world, request.params.token);
  if (link) await refuseTooMany(world, postLimits(link, sizeOf(request)));
}

function sizeOf({ headers }: FastifyRequest): number | null {
  const told = Number(headers['content-length']);
  return Number.isSafeInteger(told) && told >= 0 ? told : null;
}
