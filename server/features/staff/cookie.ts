/** The session cookie: unreadable to scripts, sent to this site only, bound to this host where there is TLS. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { World } from '../../platform/world.ts';
import { SESSION_LONGEST_MS } from './rules.ts';

const isSecure = (world: World) => world.config.baseUrl.startsWith('https:');

export function cookieName(world: World): string {
  return isSecure(world) ? '__Host-kvitok' : 'kvitok';
}

export function sessionText(world: World, request: FastifyRequest): string | undefined {
  return request.cookies[cookieName(world)];
}

export function setSessionCookie(world: World, reply: FastifyReply, text: string): void {
  void reply.setCookie(cookieName(world), text, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(world),
    maxAge: SESSION_LONGEST_MS / 1000,
  });
}

export function clearSessionCookie(world: World, reply: FastifyReply): void {
  void reply.clearCookie(cookieName(world), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(world),
  });
}
