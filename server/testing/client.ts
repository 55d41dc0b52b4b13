/** Somebody at the desk's HTTP interface, with his cookies: what tests call the desk by. */
import type { FastifyInstance } from 'fastify';
import type { BodyOf, Endpoint, Method, ParamsOf, QueryOf, ReplyOf } from '../../contract/endpoint.ts';
import { apiPrefix } from '../platform/http/server.ts';

export interface Answer {
  status: number;
  /** The reply as JSON, or null for anything else. */
  body: Record<string, unknown>;
  /** The code of the refusal; undefined when all went well. */
  code: string | undefined;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Required only where the contract names what it holds. */
type Given<K extends string, T> = string extends keyof T
  ? { [P in K]?: T }
  : unknown extends T
    ? { [P in K]?: T }
    : { [P in K]: T };
export type CallInput<E extends Endpoint> = { headers?: Record<string, string> } & Given<
  'params',
  ParamsOf<E>
> & {
    query?: QueryOf<E>;
  } & Given<'body', BodyOf<E>>;

export interface Ask {
  method: Method;
  /** Below `/api/v1`, or a whole path that begins with `/api/`; pages by `page: true`. */
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  page?: boolean;
}

export class Client {
  readonly #app: FastifyInstance;
  readonly #headers: Record<string, string>;
  readonly cookies = new Map<string, string>();

  constructor(app: FastifyInstance, headers: Record<string, string> = {}) {
    this.#app = app;
    this.#headers = headers;
  }

  /** The reply, typed by the contract; throws with the refusal in its message when there is one. */
  async call<E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<ReplyOf<E>> {
    const answer = await this.try(endpoint, input);
    if (answer.status >= 400) throw new Error(`${endpoint.name}: ${answer.status} ${answer.text}`);
    return answer.body as ReplyOf<E>;
  }

  /** The answer whatever it is, for tests of refusals. */
  try<E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<Answer> {
    const given = input as {
      params?: object;
      query?: object;
      body?: unknown;
      headers?: Record<string, string>;
    };
    return this.ask({
      method: endpoint.method,
      path: fill(endpoint.path, given.params ?? {}) + queryText(given.query ?? {}),
      body: given.body,
      ...(given.headers ? { headers: given.headers } : {}),
    });
  }

  get(path: string): Promise<Answer> {
    return this.ask({ method: 'GET', path });
  }

  post(path: string, body: unknown = {}): Promise<Answer> {
    return this.ask({ method: 'POST', path, body });
  }

  patch(path: string, body: unknown): Promise<Answer> {
    return this.ask({ method: 'PATCH', path, body });
  }

  put(path: string, body: unknown): Promise<Answer> {
    return this.ask({ method: 'PUT', path, body });
  }

  delete(path: string): Promise<Answer> {
    return this.ask({ method: 'DELETE', path });
  }

  async ask({ method, path, body, headers = {}, page = false }: Ask): Promise<Answer> {
    const response = await this.#app.inject({
      method,
      url: page || path.startsWith('/api/') ? path : apiPrefix + path,
      headers: { ...this.#headers, ...headers },
      cookies: Object.fromEntries(this.cookies),
      ...(body === undefined ? {} : { payload: body as object }),
    });
    for (const { name, value } of response.cookies) {
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    const isJson = String(response.headers['content-type']).startsWith('application/json');
    const reply = isJson ? (response.json() as Record<string, unknown>) : {};
    return {
      status: response.statusCode,
      body: reply,
      code: (reply.error as { code?: string } | undefined)?.code,
      headers: response.headers as Answer['headers'],
      text: response.body,
    };
  }
}

function fill(path: string, params: object): string {
  return path.replace(/:([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown>)[name])),
  );
}

function queryText(query: object): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined);
  return entries.length === 0
    ? ''
    : `?${new URLSearchParams(entries.map(([key, value]): [string, string] => [key, String(value)])).toString()}`;
}
