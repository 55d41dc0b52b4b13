/** When a token is renewed, when it is tried again, and what of a return from the provider can be believed. */
import { isIP } from 'node:net';

const MINUTE_MS = 60_000;

/** A person at the provider has so long. */
export const AWAY_LIFE_MS = 10 * MINUTE_MS;
/** Somebody who is back has so long to save his form. */
export const UNCLAIMED_LIFE_MS = 60 * MINUTE_MS;

/** A token that ends sooner than this is renewed before it is used, one of a short life in its last quarter. */
const RENEW_BEFORE_MS = 5 * MINUTE_MS;
const RENEW_PART = 1 / 4;
/** Sessions are left before their token ends, but after the moment from which a new one would be had. */
const LEAVE_BEFORE_MS = 3 * MINUTE_MS;
const LEAVE_PART = 1 / 8;
/** A mail server that refuses a token as young as this refuses the person, not the token. */
const FRESH_MS = 10 * MINUTE_MS;
/** Of providers that do not say how long a token lives; RFC 6749 §5.1 only recommends that they do. */
export const USUAL_ACCESS_MS = 50 * MINUTE_MS;

interface Access {
  accessFrom: Date | null;
  accessUntil: Date | null;
}

export function isNearItsEnd(access: Access, now: Date): boolean {
  const { accessUntil } = access;
  const before = Math.min(RENEW_BEFORE_MS, lengthOf(access) * RENEW_PART);
  return !accessUntil || accessUntil.getTime() - now.getTime() < before;
}

/** When who is signed in by it had better leave and come back with the next. */
export function leavingMoment(access: Access): Date {
  const before = Math.min(LEAVE_BEFORE_MS, lengthOf(access) * LEAVE_PART);
  return new Date((access.accessUntil?.getTime() ?? 0) - before);
}

function lengthOf({ accessFrom, accessUntil }: Access): number {
  return (accessUntil?.getTime() ?? 0) - (accessFrom?.getTime() ?? 0);
}

export function isStillGood({ accessUntil }: Access, now: Date): boolean {
  return accessUntil !== null && accessUntil > now;
}

export function isFresh({ accessFrom }: Access, now: Date): boolean {
  return accessFrom !== null && now.getTime() - accessFrom.getTime() < FRESH_MS;
}

const FIRST_PAUSE_MS = 30_000;
const MAX_PAUSE_MS = 10 * MINUTE_MS;

/** @param failures how often renewing has failed in a row, this time included */
export function pauseAfter(failures: number): number {
  return Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
}

/** `expires_in` of a provider, milliseconds. */
export function lifeOf(seconds: number | undefined): number {
  return seconds !== undefined && seconds > 0 ? seconds * 1000 : USUAL_ACCESS_MS;
}

/**
 * Whom an ID token names, in lower case, or '' when it names nobody for certain. It is only shown and compared: nobody is let
 * in anywhere by it.
 */
export function personIn(claims: Readonly<Record<string, unknown>> | undefined): string {
  if (!claims || claims.email_verified === false) return '';
  const named = [claims.email, claims.preferred_username, claims.upn].find((one) => typeof one === 'string');
  return typeof named === 'string' && named.includes('@') ? named.trim().toLowerCase().slice(0, 254) : '';
}

/** Did the person allow what was asked for? Providers that do not say have allowed all of it (RFC 6749 §5.1). */
export function isAllowed(mailScopes: readonly string[], granted: string | undefined): boolean {
  if (granted === undefined) return true;
  const all = new Set(granted.toLowerCase().split(' '));
  return mailScopes.every((scope) => all.has(scope.toLowerCase()));
}

const THIS_MACHINE = new Set(['localhost', '127.0.0.1']);

/** Microsoft and Google send browsers back over TLS, or to the machine they run on. */
export function isAcceptedAddress(baseUrl: string): boolean {
  const { protocol, hostname } = new URL(baseUrl);
  if (THIS_MACHINE.has(hostname)) return true;
  if (protocol !== 'https:') return false;
  return isIP(hostname.replace(/^\[|\]$/g, '')) === 0;
}
