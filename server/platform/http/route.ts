/** Binds endpoints of the contract to what answers them. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '../../../contract/endpoint.ts';
import type { ErrorCode } from '../../../contract/errors.ts';
import { refuse } from '../refusal.ts';
import type { ReadScope, Scope } from '../scope.ts';
import type { World } from '../world.ts';

export interface Input<E extends Endpoint> {
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
}

/** Dates may be given as Date: the answer is shaped, and so freed of anything that is not in the contract, on its way out. */
export type Loose<T> = T extends string
  ? T | Date
  : T extends (infer I)[]
    ? Loose<I>[]
    : T extends object
      ? { [K in keyof T]: Loose<T[K]> }
      : T;

/** The browser's side of a call: for the few endpoints that set cookies or need the address. */
export interface Visit {
  request: FastifyRequest;
  reply: FastifyReply;
  world: World;
  /** Who calls; null where the endpoint is public. */
  caller: Caller | null;
}

/** The caller of an endpoint that is not public. */
export function callerOf({ caller }: Visit): Caller {
  return caller ?? refuse('notSignedIn');
}

export type Route =
  | {
      kind: 'read';
      endpoint: Endpoint;
      handle: (scope: ReadScope, input: Input<Endpoint>) => Promise<unknown>;
    }
  | { kind: 'write'; endpoint: Endpoint; handle: (scope: Scope, input: Input<Endpoint>) => Promise<unknown> }
  | {
      kind: 'visit';
      endpoint: Endpoint;
      handle: (visit: Visit, input: Input<Endpoint>) => Promise<unknown>;
      /** Content types whose bytes are handed over as a stream, of whatever length: the handler caps them. */
      rawBody?: readonly string[];
    };

/** A question: no transaction is opened. */
export function read<E extends Endpoint>(
  endpoint: E,
  handle: (scope: ReadScope, input: Input<E>) => Promise<Loose<ReplyOf<E>>>,
): Route {
  return { kind: 'read', endpoint, handle: handle as unknown as Extract<Route, { kind: 'read' }>['handle'] };
}

/** A change: one transaction, retried when PostgreSQL asks for it, idempotent by key when the caller gives one. */
export function write<E extends Endpoint>(
  endpoint: E,
  handle: (scope: Scope, input: Input<E>) => Promise<Loose<ReplyOf<E>>>,
): Route {
  return {
    kind: 'write',
    endpoint,
    handle: handle as unknown as Extract<Route, { kind: 'write' }>['handle'],
  };
}

/** Before anybody is signed in, or with cookies, streams or sockets: the handler opens its own scope. */
export function visit<E extends Endpoint>(
  endpoint: E,
  handle: (visit: Visit, input: Input<E>) => Promise<Loose<ReplyOf<E>>>,
  options: { rawBody?: readonly string[] } = {},
): Route {
  return {
    kind: 'visit',
    endpoint,
    ...options,
    handle: handle as unknown as Extract<Route, { kind: 'visit' }>['handle'],
  };
}

/** Pages and sockets outside the contract: the customer's pages, signed files, the live connection. */
export type Page = (app: FastifyInstance, world: World, door: Door) => void;

/** Tells who is calling. Made by the staff feature, used by the wrapper around every route. */
export interface Door {
  /** The caller by cookie or token, or null. */
  recognise(request: FastifyRequest): Promise<Caller | null>;
  /** Told when somebody who is recognised was turned away from what is not his. */
  turnedAway?(caller: Caller, endpoint: Endpoint, code: ErrorCode): Promise<void>;
}

export interface Caller {
  accountId: string;
  sessionId: string | null;
  actor: ReadScope['actor'];
}

/** The answer of a call that has nothing to tell but that it is done. */
export const done = { ok: true } as const;
