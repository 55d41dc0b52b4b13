/** Recognises who is calling: an agent by the session cookie, a program by its API token. */
import type { FastifyRequest } from 'fastify';
import { readToken } from '../../platform/account-token.ts';
import type { Caller, Door } from '../../platform/http/route.ts';
import { timeOf, type World } from '../../platform/world.ts';
import { sessionText } from './cookie.ts';
import { refuseForeignAccount, writeDown } from './turned-away.ts';
import { lookTogether, recall, remember } from './recognised.ts';
import { permissionsOf, permissionsOfToken, sessionEnd, SESSION_ROLL_MS } from './rules.ts';
import * as sessions from './sql/sessions.ts';
import * as tokens from './sql/tokens.ts';

interface Known {
  accountId: string;
  hash: Buffer;
}

export function openDoor(world: World): Door {
  return {
    recognise: async (request) => {
      const caller = await callerOf(world, request);
      if (caller) await refuseForeignAccount(world, request, caller);
      return caller && { ...caller, actor: { ...caller.actor, ip: request.ip } };
    },
    turnedAway: (caller, endpoint, code) => writeDown(world, caller, { endpoint: endpoint.name, code }),
  };
}

/** A request that shows a token is judged by the token alone, so that a page cannot borrow the cookie beside it. */
async function callerOf(world: World, request: FastifyRequest): Promise<Caller | null> {
  const shown = request.headers.authorization;
  if (shown !== undefined) {
    const token = readToken('api', /^Bearer +(\S+)$/i.exec(shown)?.[1] ?? '');
    return token && recalled(world, token, () => byToken(world, token));
  }
  const session = readToken('session', sessionText(world, request) ?? '');
  return session && recalled(world, session, () => bySession(world, session));
}

type Found = { caller: Caller; expiresAt: Date | null };

async function recalled(
  world: World,
  { hash }: Known,
  look: () => Promise<Found | null>,
): Promise<Caller | null> {
  const known = recall(world, hash);
  if (known) return known;
  const found = await lookTogether(world, hash, look);
  if (found) remember(world, hash, found.caller, found.expiresAt);
  return found?.caller ?? null;
}

async function bySession(world: World, { accountId, hash }: Known): Promise<Found | null> {
  const row = await sessions.find(world.db.reader(accountId), { hash });
  const now = timeOf(world);
  if (!row || row.expiresAt <= now) return null;
  if (now.getTime() - row.lastUsedAt.getTime() > SESSION_ROLL_MS) await roll(world, accountId, row, now);
  const permissions = permissionsOf(row);
  const actor = { ...standingOf(row), kind: 'agent' as const, permissions };
  return { caller: { accountId, sessionId: row.sessionId, actor }, expiresAt: row.expiresAt };
}

async function roll(world: World, accountId: string, row: sessions.SessionRow, now: Date): Promise<void> {
  const expiresAt = sessionEnd(row.createdAt, now);
  await world.db.transaction(accountId, (tx) => sessions.roll(tx, { id: row.sessionId, at: now, expiresAt }));
}

async function byToken(world: World, { accountId, hash }: Known): Promise<Found | null> {
  const row = await tokens.find(world.db.reader(accountId), { hash });
  if (!row) return null;
  const now = timeOf(world);
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > SESSION_ROLL_MS)
    await world.db.transaction(accountId, (tx) => tokens.touch(tx, { id: row.tokenId, at: now }));
  const permissions = permissionsOfToken(row, row.scopes);
  const actor = { ...standingOf(row), kind: 'token' as const, permissions };
  return { caller: { accountId, sessionId: null, actor }, expiresAt: null };
}

function standingOf(row: sessions.Standing): Pick<Caller['actor'], 'id' | 'sees' | 'groups' | 'language'> {
  return {
    id: row.agentId,
    sees: row.sees === 'all' ? 'all' : [...new Set([...row.teamIds, ...row.supervises])],
    groups: row.teamIds,
    language: row.language,
  };
}
