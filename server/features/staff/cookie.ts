/** The session cookie: unreadable to scripts, sent to this site only, bound to this host where there is TLS. */
import type { FastifyRequest } from 'fastify';
import { done, type Visit } from '../../platform/http/route.ts';
import type { World } from '../../platform/world.ts';
import type { Place } from './actions/start-session.ts';
import { SESSION_LONGEST_MS } from './rules.ts';

const isSecure = (world: World) => world.config.baseUrl.startsWith('https:');

export function cookieName(world: World): string {
  return isSecure(world) ? '__Host-kvitok' : 'kvitok';
}

export function sessionText(world: World, request: FastifyRequest): string | undefined {
  return request.cookies[cookieName(world)];
}

/** Lets the browser in: from now on it shows this session. */
export function enter({ world, reply }: Visit, text: string): typeof done {
  void reply.setCookie(cookieName(world), text, {
    ...cookieRules(world),
    maxAge: SESSION_LONGEST_MS / 1000,
  });
  return done;
}

/** Takes the cookie away. */
export function leave({ world, reply }: Visit): typeof done {
  void reply.clearCookie(cookieName(world), cookieRules(world));
  return done;
}

export function placeOf({ request }: Visit): Place {
  return { ip: request.ip, userAgent: request.headers['user-agent'] ?? '' };
}

function cookieRules(world: World) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(world) } as const;
}
