/** Writes down who was turned away, and turns away who names another account than his own. */
import type { FastifyRequest } from 'fastify';
import { readToken } from '../../platform/account-token.ts';
import { audit } from '../../platform/audit.ts';
import type { Caller } from '../../platform/http/route.ts';
import { refuseTooMany } from '../../platform/rate.ts';
import { refuse, Refusal } from '../../platform/refusal.ts';
import { work } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { sessionText } from './cookie.ts';
import { deniedLimits } from './limits.ts';

/** At most a hundred an hour for one agent, so that the log cannot be flooded. */
export async function writeDown(world: World, { accountId, actor }: Caller, what: object): Promise<void> {
  try {
    await refuseTooMany(world, deniedLimits(actor.id ?? accountId));
  } catch (error) {
    if (error instanceof Refusal) return;
    throw error;
  }
  await work(world, accountId, actor, (scope) => audit(scope, 'access.denied', what));
}

const ACCOUNT_HEADERS = ['x-account-id', 'x-tenant-id'];

/** The account is that of the session or token, always. Whoever says another one beside it is confused or worse. */
export async function refuseForeignAccount(
  world: World,
  request: FastifyRequest,
  caller: Caller,
): Promise<void> {
  const beside = readToken('session', sessionText(world, request) ?? '')?.accountId;
  const named = [...ACCOUNT_HEADERS.map((name) => request.headers[name]), beside];
  const foreign = named.find((one) => one !== undefined && one !== caller.accountId);
  if (foreign === undefined) return;
  await writeDown(world, caller, { code: 'foreignAccount', named: String(foreign).slice(0, 100) });
  refuse('badRequest', 'account');
}
