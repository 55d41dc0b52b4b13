/** Signing, and when to try again (https://www.standardwebhooks.com, version 1). Pure. */
import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const SECRET_BYTES = 24;
const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
/** After the first, second… failure; afterwards it is given up. */
const PAUSES_MS = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
];
const MAX_RETRY_AFTER_MS = 24 * HOUR_MS;
const JITTER = 0.1;
export const GONE = 410;

export function newSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString('base64');
}

/** `v1,…`: HMAC-SHA-256 over id, seconds and body. */
export function signature(secret: string, id: string, seconds: number, body: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
}

/** `Retry-After`, in seconds or as a date; null when it says nothing that is still to come. */
export function secondsAsked(retryAfter: string | undefined, now: Date): number | null {
  if (!retryAfter) return null;
  const asked = Number(retryAfter);
  const seconds = Number.isNaN(asked) ? (Date.parse(retryAfter) - now.getTime()) / SECOND_MS : asked;
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
}

/** Milliseconds until the next try; null when it is given up. `chance` is from 0 to 1. */
export function pauseAfter(tries: number, retryAfterSeconds: number | null, chance: number): number | null {
  const pause = PAUSES_MS[tries - 1];
  if (pause === undefined) return null;
  const asked = Math.min(MAX_RETRY_AFTER_MS, (retryAfterSeconds ?? 0) * SECOND_MS);
  return Math.max(asked, Math.round(pause * (1 + JITTER * chance)));
}
