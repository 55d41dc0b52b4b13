/** One call of an outer address: pinned to the address that was checked, no redirects, ten seconds, a short look at the answer. */
import { lookup } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPrivate } from './private-address.ts';
import { secondsAsked } from './rules.ts';

const TIMEOUT_MS = 10_000;
/** Of finding the address behind a name, which the operating system may try for minutes. */
const LOOKUP_MS = 5_000;
const MAX_ANSWER_BYTES = 4_096;

export interface Answer {
  /** Null when nobody answered. */
  status: number | null;
  retryAfterSeconds: number | null;
  /** Null when it was taken. */
  problem: string | null;
}

export interface Call {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** Whether addresses of private networks may be called: the operator's word (KVITOK_WEBHOOK_PRIVATE). */
  mayBePrivate: boolean;
}

export class Unreachable extends Error {}

/** Never throws. */
export async function callAddress(call: Call): Promise<Answer> {
  try {
    return await send(call, await checkedAddress(call.url, call.mayBePrivate));
  } catch (error) {
    return {
      status: null,
      retryAfterSeconds: null,
      problem: error instanceof Error ? error.message : String(error),
    };
  }
}

interface Found {
  address: string;
  family: number;
}
type Find = (host: string, options: { all: true }) => Promise<Found[]>;

/** The address behind the name; the call goes to it and to no other, whatever the name says a moment later. */
export async function checkedAddress(
  url: string,
  mayBePrivate: boolean,
  find: Find = lookup,
): Promise<Found> {
  const { hostname, protocol } = new URL(url);
  if (!mayBePrivate && protocol !== 'https:') throw new Unreachable('only https is called');
  const host = hostname.replace(/^\[|\]$/g, '');
  if (!mayBePrivate && /(^|\.)localhost\.?$/i.test(host))
    throw new Unreachable(`${host}: this machine is not called`);
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await inTime(host, find);
  const first = found[0];
  if (!first) throw new Unreachable(`${host}: no address`);
  if (!mayBePrivate && found.some(({ address }) => isPrivate(address)))
    throw new Unreachable(`${host}: an address of a private network is not called`);
  return first;
}

async function inTime(host: string, find: Find): Promise<Found[]> {
  const tooLate = sleep(LOOKUP_MS, null, { ref: false });
  const found = await Promise.race([find(host, { all: true }), tooLate]);
  if (!found) throw new Error(`${host}: no address within ${LOOKUP_MS / 1000} s`);
  return found;
}

function send(
  { url, headers, body }: Call,
  { address, family }: { address: string; family: number },
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const pinned: LookupFunction = (_host, options, done) =>
    options.all ? done(null, [{ address, family }]) : done(null, address, family);
  const request = url.startsWith('https:') ? httpsRequest : httpRequest;
  const outgoing = request(
    url,
    {
      method: 'POST',
      agent: false,
      lookup: pinned,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    },
    (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > MAX_ANSWER_BYTES) response.destroy();
      });
      response.on('error', () => undefined);
      response.on('close', () =>
        resolve(answerOf(response.statusCode ?? 0, response.headers['retry-after'])),
      );
    },
  );
  outgoing.on('error', reject);
  outgoing.end(body);
  return promise;
}

/** A redirect is a failure: where it leads has not been checked. */
function answerOf(status: number, retryAfter: string | undefined): Answer {
  return {
    status,
    retryAfterSeconds: secondsAsked(retryAfter, new Date()),
    problem: status >= 200 && status < 300 ? null : `HTTP ${status}`,
  };
}
