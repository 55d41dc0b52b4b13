/** The one way to the server: a typed call of an endpoint of the contract. */
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '../../contract/endpoint.ts';
import type { ErrorCode, ErrorReply } from '../../contract/errors.ts';
import { currentLanguage } from './language.ts';
import { randomKey } from './random.ts';

/** A part that the endpoint does not have, or that has no required key, may be left out. */
type Needed<Name extends string, T> = string extends keyof T
  ? { [K in Name]?: T }
  : object extends T
    ? { [K in Name]?: T }
    : { [K in Name]: T };

export type Input<E extends Endpoint> = Needed<'params', NonNullable<ParamsOf<E>>> &
  Needed<'query', NonNullable<QueryOf<E>>> &
  Needed<'body', NonNullable<BodyOf<E>>> & { signal?: AbortSignal };

/** What the server refused, or `offline` when it did not answer. `message` is for the reader, `code` for the program. */
export class ApiError extends Error {
  readonly code: ErrorCode | 'offline';
  readonly status: number;
  readonly details: unknown;

  constructor(code: ErrorCode | 'offline', message: string, status: number, details?: unknown) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

const writeTries = 3;
const retryPauseMs = 600;

export async function call<E extends Endpoint>(
  endpoint: E,
  ...[input]: object extends Input<E> ? [Input<E>?] : [Input<E>]
): Promise<ReplyOf<E>> {
  const given = (input ?? {}) as Loose;
  const address = addressOf(endpoint.path, given.params, given.query);
  return (await send(address, { ...requestOf(endpoint, given.body), signal: given.signal })) as ReplyOf<E>;
}

/** One file as `multipart/form-data`; tells how far it is, from 0 to 1. */
export function upload<E extends Endpoint>(
  endpoint: E,
  file: File,
  onProgress: (part: number) => void = () => {},
): Promise<ReplyOf<E>> {
  const form = new FormData();
  form.append('file', file, file.name);
  const { promise, resolve, reject } = Promise.withResolvers<ReplyOf<E>>();
  const request = new XMLHttpRequest();
  request.open(endpoint.method, addressOf(endpoint.path));
  request.setRequestHeader('accept-language', currentLanguage());
  request.setRequestHeader('idempotency-key', randomKey());
  request.upload.addEventListener('progress', (event) => onProgress(event.loaded / (event.total || 1)));
  request.addEventListener('error', () => reject(offline()));
  request.addEventListener('load', () => {
    const reply = parsed(request.responseText);
    if (request.status < 300) resolve(reply as ReplyOf<E>);
    else reject(refusal(request.status, reply));
  });
  request.send(form);
  return promise;
}

const listeners = new Set<() => void>();
/** Called when the server says that nobody is signed in here. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export function tellSignedOut(): void {
  for (const listener of listeners) listener();
}

interface Loose {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  signal?: AbortSignal;
}

function requestOf(endpoint: Endpoint, body: unknown): RequestInit {
  const headers: Record<string, string> = { 'accept-language': currentLanguage() };
  // The same key goes with every try, so that a write that did arrive is not done twice.
  if (endpoint.method !== 'GET') headers['idempotency-key'] = randomKey();
  if (body !== undefined) headers['content-type'] = 'application/json';
  return {
    method: endpoint.method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

async function send(address: string, request: RequestInit): Promise<unknown> {
  for (let tried = 1; ; tried += 1) {
    const response = await fetch(address, request).catch((error: unknown) => {
      if (request.signal?.aborted) throw error;
      return null;
    });
    if (response && response.status !== 503) return answerOf(response);
    // Reads are tried again by the query cache.
    if (request.method === 'GET' || tried === writeTries) {
      if (response) return answerOf(response);
      throw offline();
    }
    await pause(retryPauseMs * tried);
  }
}

async function answerOf(response: Response): Promise<unknown> {
  const reply = parsed(await response.text());
  if (response.ok) return reply;
  const error = refusal(response.status, reply);
  if (error.code === 'notSignedIn') tellSignedOut();
  throw error;
}

function refusal(status: number, reply: unknown): ApiError {
  const error = (reply as ErrorReply | null)?.error;
  if (!error) return new ApiError('unavailable', unreadable[currentLanguage()], status);
  return new ApiError(error.code as ErrorCode, error.message, status, error.details);
}

function offline(): ApiError {
  return new ApiError('offline', unreachable[currentLanguage()], 0);
}

function addressOf(path: string, params: Record<string, unknown> = {}, query: Record<string, unknown> = {}) {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null) search.set(name, String(value as string | number));
  return `/api/v1${filled}${search.size ? `?${search}` : ''}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const unreachable = {
  ru: 'Сервер не отвечает. Проверьте сеть: как только связь вернётся, можно повторить.',
  en: 'The server does not answer. Check the network and try again once it is back.',
};
const unreadable = {
  ru: 'Сервер ответил непонятно. Повторите чуть позже или покажите это администратору.',
  en: 'The server gave an unreadable answer. Try again in a moment or show this to an administrator.',
};
