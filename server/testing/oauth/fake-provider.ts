/**
 * Microsoft and Google on a loopback port: discovery, the page at which a person consents, the token endpoint with PKCE,
 * codes that work once and refresh tokens that are exchanged at each use (RFC 6749, 7636, 7662, 9700, OpenID Connect Core), or as
 * badly behaved as it is told. The desk reaches it in the place of the real ones, under their real names.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OauthProvider } from '../../../contract/consents.ts';
import { theOutside, type Outside } from '../../platform/outside.ts';
import type { Manners } from './manners.ts';
import { openBooks, type Books, type Person } from './books.ts';
import { documentOf, hostOf, tenantOf } from './documents.ts';

export interface FakeProvider {
  readonly url: string;
  /** For Dovecot: tells whose an access token is. */
  readonly introspection: string;
  readonly books: Books;
  manners: Manners;
  /** Calls of the token endpoint by grant type, and how many of them were refused. */
  readonly exchanges: () => { codes: number; renewals: number; refused: number };
  /** The way to it, with mail servers at the side of it. */
  outside(mail?: Partial<Record<OauthProvider, Partial<Outside['mail'][OauthProvider]>>>): Outside;
  /** A person at the page to which the desk has sent him: where his browser is sent back to. */
  consent(address: string, person: Person): Promise<URL>;
  stop(): Promise<void>;
}

export async function openFakeProvider(): Promise<FakeProvider> {
  const books = openBooks();
  const counts = { codes: 0, renewals: 0, refused: 0 };
  const fake = { manners: {} as Manners };
  const server = createServer((request, reply) => void answer(request, reply));
  const answer = async (request: IncomingMessage, reply: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://fake');
    if (fake.manners.delay) await sleep(fake.manners.delay);
    if (fake.manners.down) {
      request.socket.destroy();
      return;
    }
    const { status, body } = await replyTo(url, request);
    reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const replyTo = async (url: URL, request: IncomingMessage) => {
    const [, host = '', ...path] = url.pathname.split('/');
    if (host === 'introspect') return introspected(books, request.headers.authorization);
    if (url.pathname.endsWith('/token') && request.method === 'POST') {
      const form = new URLSearchParams(await text(request));
      if (form.get('grant_type') === 'refresh_token') counts.renewals++;
      else counts.codes++;
      const exchanged = fake.manners.token?.(form) ?? books.exchange(host, form, fake.manners);
      if (exchanged.status >= 400) counts.refused++;
      return exchanged;
    }
    return documentOf(host, path) ?? { status: 404, body: { error: 'not_found' } };
  };
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(fake, {
    url: base,
    introspection: `${base}/introspect`,
    books,
    exchanges: () => ({ ...counts }),
    outside: (mail: Parameters<FakeProvider['outside']>[0] = {}): Outside => ({
      fetch: (url, request) => fetch(diverted(base, url), request),
      mail: {
        microsoft: { ...theOutside.mail.microsoft, ...mail.microsoft },
        google: { ...theOutside.mail.google, ...mail.google },
      },
    }),
    consent: async (address: string, person: Person) => {
      const url = new URL(address);
      return books.decide(hostOf(url), tenantOf(url), url.searchParams, person);
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

/** `https://login.microsoftonline.com/common/…` → `http://127.0.0.1:1234/login.microsoftonline.com/common/…` */
function diverted(base: string, url: string): string {
  const { protocol, host, pathname, search } = new URL(url);
  if (protocol !== 'https:') throw new Error(`The desk wanted to call ${url}`);
  return `${base}/${host}${pathname}${search}`;
}

function introspected(books: Books, authorization = ''): { status: number; body: unknown } {
  const email = books.personOf(authorization.replace(/^Bearer /, ''));
  return email
    ? { status: 200, body: { active: 'true', email } }
    : { status: 401, body: { error: 'invalid_token' } };
}
