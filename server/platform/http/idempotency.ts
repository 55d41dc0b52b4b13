/**
 * `Idempotency-Key`: the same write by the same caller happens once, and its answer is given again. Answers are kept
 * sealed, because some hold a secret that is shown once.
 */
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { change, maybeOne } from '../db/statement.ts';
import { nilId } from '../ids.ts';
import { refuse } from '../refusal.ts';
import type { Scope } from '../scope.ts';

export const MAX_KEY_LENGTH = 200;
const CONTEXT = 'idempotency';

interface Kept {
  requestHash: Buffer;
  /** Base64 of the sealed JSON. */
  reply: string;
}

const claim = change<{ actor: string; key: string; hash: Buffer; at: Date }>(
  'idempotency.claim',
  `insert into idempotency (account_id, actor_id, key, request_hash, status, reply, at)
   values (:account, :actor, :key, :hash, 0, 'null', :at) on conflict do nothing`,
);

const find = maybeOne<{ actor: string; key: string }, Kept>(
  'idempotency.find',
  `select request_hash, reply from idempotency where account_id = :account and actor_id = :actor and key = :key`,
);

const keep = change<{ actor: string; key: string; reply: string }>(
  'idempotency.keep',
  `update idempotency set reply = to_jsonb(:reply::text), status = 200
   where account_id = :account and actor_id = :actor and key = :key`,
);

/** Two equal calls at once: the second waits for the first transaction and then gives its answer. */
export async function onceOnly(
  scope: Scope,
  key: string,
  request: FastifyRequest,
  todo: () => Promise<unknown>,
): Promise<unknown> {
  if (key.length === 0 || key.length > MAX_KEY_LENGTH) refuse('badRequest', 'Idempotency-Key');
  const actor = scope.actor.id ?? nilId;
  const hash = hashOf(request);
  if ((await claim(scope.tx, { actor, key, hash, at: scope.now })) === 1) {
    const reply = await todo();
    const sealed = scope.world.keys.seal(JSON.stringify(reply), `${CONTEXT} ${actor} ${key}`);
    await keep(scope.tx, { actor, key, reply: sealed.toString('base64') });
    return reply;
  }
  const kept = await find(scope.tx, { actor, key });
  if (!kept?.requestHash.equals(hash)) return refuse('idempotencyMismatch');
  const sealed = Buffer.from(kept.reply, 'base64');
  return JSON.parse(scope.world.keys.open(sealed, `${CONTEXT} ${actor} ${key}`));
}

function hashOf(request: FastifyRequest): Buffer {
  const text = JSON.stringify([request.method, request.url, request.body ?? null]);
  return createHash('sha256').update(text).digest();
}
