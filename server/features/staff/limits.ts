/** How often one may try to sign in or ask for a link. */
import { isIPv6 } from 'node:net';
import type { Limit } from '../../platform/rate.ts';

const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;

/** Right passwords give their hit back, so these count the wrong ones; an office behind one address still gets in. */
export function signInLimits(address: string, ip: string): Limit[] {
  return [
    { key: `signIn.address:${address}`, most: 10, windowSeconds: 15 * MINUTE_S },
    { key: `signIn.ip:${network(ip)}`, most: 100, windowSeconds: 15 * MINUTE_S },
    { key: 'signIn.all', most: 1_000, windowSeconds: MINUTE_S },
  ];
}

/** Where somebody is signed in already: a stranger who guesses elsewhere does not lock him out here. */
export function knownPlaceLimits(address: string, ip: string): Limit[] {
  return [{ key: `signIn.place:${address} ${network(ip)}`, most: 10, windowSeconds: 15 * MINUTE_S }];
}

export function resetLimits(address: string, ip: string): Limit[] {
  return [
    { key: `reset.address:${address}`, most: 3, windowSeconds: HOUR_S },
    { key: `reset.ip:${network(ip)}`, most: 20, windowSeconds: HOUR_S },
    { key: 'reset.all', most: 500, windowSeconds: HOUR_S },
  ];
}

/** Somebody at an open screen tries passwords. */
export function passwordLimits(agentId: string): Limit[] {
  return [{ key: `password.agent:${agentId}`, most: 10, windowSeconds: 15 * MINUTE_S }];
}

/** Invitations are letters to strangers. */
export function inviteLimits(accountId: string): Limit[] {
  return [{ key: `invite.account:${accountId}`, most: 200, windowSeconds: HOUR_S }];
}

/** Those who try what they may not are written down, though not without end. */
export function deniedLimits(agentId: string): Limit[] {
  return [{ key: `denied.agent:${agentId}`, most: 100, windowSeconds: HOUR_S }];
}

/** Links cannot be guessed; this only keeps the guessing cheap for us. */
export function linkLimits(ip: string): Limit[] {
  return [{ key: `link.ip:${network(ip)}`, most: 60, windowSeconds: 15 * MINUTE_S }];
}

/** One household of IPv6 has a whole /64 to call from. */
export function network(ip: string): string {
  if (!isIPv6(ip) || ip.startsWith('::ffff:')) return ip.replace('::ffff:', '');
  const [head = '', tail] = ip.split('::');
  const groups = head.split(':');
  const missing = 8 - groups.length - (tail ? tail.split(':').length : 0);
  const all = tail === undefined ? groups : [...groups, ...Array<string>(missing).fill('0')];
  return `${all.slice(0, 4).join(':')}::/64`;
}
