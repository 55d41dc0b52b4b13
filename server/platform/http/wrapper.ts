/** What surrounds every call of the API: who, which account, may he, is it the same call again, in what transaction. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Endpoint } from '../../../contract/endpoint.ts';
import { Refusal, refuse } from '../refusal.ts';
import { readScope, work } from '../scope.ts';
import type { World } from '../world.ts';
import { onceOnly } from './idempotency.ts';
import type { Caller, Door, Input, Route } from './route.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

const admitted = new WeakMap<FastifyRequest, Caller>();

/** Before the body is read: strangers cost nothing, and learn nothing of what a body should look like. */
export async function admit(
  world: World,
  door: Door,
  endpoint: Endpoint,
  request: FastifyRequest,
): Promise<void> {
  refuseForeignOrigin(world, request);
  if (endpoint.permission === 'public') return;
  const caller = (await door.recognise(request)) ?? refuse('notSignedIn');
  admitted.set(request, caller);
  if (!mayCall(caller, endpoint))
    await noticing(world, door, endpoint, caller, async () => refuse('notAllowed'));
}

/** What is open to whoever is signed in is his own; a program has nothing of its own to change. */
function mayCall({ actor }: Caller, { permission, method }: Endpoint): boolean {
  if (permission === 'signedIn') return actor.kind !== 'token' || SAFE_METHODS.has(method);
  return actor.permissions.has(permission);
}

export async function answer(
  world: World,
  door: Door,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const input = { params: request.params, query: request.query, body: request.body } as Input<Endpoint>;
  const caller = admitted.get(request) ?? null;
  const todo = () => handle(world, route, { request, reply, caller }, input);
  return caller ? noticing(world, door, route.endpoint, caller, todo) : todo();
}

async function handle(
  world: World,
  route: Route,
  { request, reply, caller }: { request: FastifyRequest; reply: FastifyReply; caller: Caller | null },
  input: Input<Endpoint>,
): Promise<unknown> {
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

const TURNED_AWAY = new Set<string>(['notAllowed', 'notFound']);

/** Absent and forbidden look alike to the caller; the door is told of both. */
async function noticing<T>(
  world: World,
  door: Door,
  endpoint: Endpoint,
  caller: Caller,
  todo: () => Promise<T>,
): Promise<T> {
  try {
    return await todo();
  } catch (error) {
    if (error instanceof Refusal && TURNED_AWAY.has(error.code))
      await door
        .turnedAway?.(caller, endpoint, error.code)
        .catch((failure: unknown) => world.log.warn({ err: failure }, 'a refusal was not written down'));
    throw error;
  }
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
