/** An endpoint as data: everything our own app, strangers' programs, the router and the printed API need to know of one call. */
import type { Static, TObject, TSchema } from 'typebox';
import type { ErrorCode } from './errors.ts';
import type { Permission } from './permissions.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Endpoint<
  Params extends TObject = TObject,
  Query extends TObject = TObject,
  Body extends TSchema = TSchema,
  Reply extends TSchema = TSchema,
> {
  /** Stable name, `area.verb`: operationId in the OpenAPI page, label in metrics. */
  readonly name: string;
  readonly method: Method;
  /** Below `/api/v1`, with `:name` parameters. */
  readonly path: string;
  readonly summary: string;
  /** Who may call it; `public` needs no session. A route without a permission cannot be written. */
  readonly permission: Permission | 'public' | 'signedIn';
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Where the body is no JSON: bytes of these types, or a form with one `file`. */
  readonly takes?: readonly string[];
  readonly reply: Reply;
  /** HTTP status of success; 200 unless told. */
  readonly status?: 200 | 201 | 202;
  /** Error codes a caller should be ready for, beside those that any call can give. */
  readonly refusals?: readonly ErrorCode[];
}

export function endpoint<
  Params extends TObject,
  Query extends TObject,
  Body extends TSchema,
  Reply extends TSchema,
>(definition: Endpoint<Params, Query, Body, Reply>): Endpoint<Params, Query, Body, Reply> {
  return definition;
}

export type ParamsOf<E extends Endpoint> = Static<NonNullable<E['params']>>;
export type QueryOf<E extends Endpoint> = Static<NonNullable<E['query']>>;
export type BodyOf<E extends Endpoint> = Static<NonNullable<E['body']>>;
export type ReplyOf<E extends Endpoint> = Static<E['reply']>;
