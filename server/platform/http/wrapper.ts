/** What surrounds every call of the API: who, which account, may he, is it the same call again, in what transaction. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Endpoint } from '../../../contract/endpoint.ts';
import { refuse } from '../refusal.ts';
import { readScope, work } from '../scope.ts';
import type { World } from '../world.ts';
import { onceOnly } from './idempotency.ts';
import type { Caller, Door, Input, Route } from './route.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export async function answer(
  world: World,
  door: Door,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const input = { params: request.params, query: request.query, body: request.body } as Input<Endpoint>;
  refuseForeignOrigin(world, request);
  const caller = await admit(door, route.endpoint, request);
  if (route.kind === 'visit') return route.handle({ request, reply, world, caller }, input);
  if (!caller) return refuse('notSignedIn');
  if (route.kind === 'read') return route.handle(readScope(world, caller.accountId, caller.actor), input);
  const key = request.headers['idempotency-key'];
  return work(world, caller.accountId, caller.actor, (scope) =>
    typeof key === 'string'
      ? onceOnly(scope, key, request, () => route.handle(scope, input))
      : route.handle(scope, input),
  );
}

async function admit(door: Door, endpoint: Endpoint, request: FastifyRequest): Promise<Caller | null> {
  if (endpoint.permission === 'public') return null;
  const caller = await door.recognise(request);
  if (!caller) return refuse('notSignedIn');
  if (endpoint.permission !== 'signedIn' && !caller.actor.permissions.has(endpoint.permission))
    refuse('notAllowed');
  return caller;
}

/** Cookies alone never change anything from another site (SameSite is the first lock, this is the second). */
export function refuseForeignOrigin(world: World, request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method) || request.headers.authorization) return;
  if (request.headers['sec-fetch-site'] === 'cross-site') refuse('foreignOrigin');
  const origin = request.headers.origin;
  if (origin && !isOwnOrigin(world, request, origin)) refuse('foreignOrigin');
}

export function isOwnOrigin(world: World, request: FastifyRequest, origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const host = new URL(origin).host;
  return host === new URL(world.config.baseUrl).host || host === request.headers.host;
}
