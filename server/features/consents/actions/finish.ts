/**
 * The browser is back from the provider. Whether what it brings is ours is decided before anything is exchanged: the state has to
 * be one that this session of this agent was given for this provider, and it is taken with the first look.
 */
import type { ConsentFailure, OauthProvider } from '../../../../contract/consents.ts';
import { readToken } from '../../../platform/account-token.ts';
import { audit } from '../../../platform/audit.ts';
import type { Caller } from '../../../platform/http/route.ts';
import { readScope, work, type Scope } from '../../../platform/scope.ts';
import type { World } from '../../../platform/world.ts';
import { sealFor, unseal, type Checks, type ConsentRow } from '../consent.ts';
import { exchangeCode, ProviderRefused, type Obtained, type Trouble } from '../provider-client.ts';
import { applicantAt, redirectAddress } from '../questions.ts';
import { UNCLAIMED_LIFE_MS } from '../rules.ts';
import { find, findByState, finish, remove, takeState } from '../sql.ts';

export interface Returned {
  provider: OauthProvider;
  /** What the provider has put behind our address. */
  query: URLSearchParams;
}

export type ConsentResult =
  | { kind: 'done'; consentId: string; formConnectionId: string | null }
  | { kind: 'failed'; failure: ConsentFailure; formConnectionId: string | null };

export async function finishConsent(
  world: World,
  caller: Caller,
  returned: Returned,
): Promise<ConsentResult> {
  const taken = await take(world, caller, returned);
  if (!taken) return { kind: 'failed', failure: 'stale', formConnectionId: null };
  const { id, formConnectionId } = taken.row;
  try {
    const obtained = await exchange(world, caller, returned, taken);
    await keep(world, caller, taken.row, obtained);
    return { kind: 'done', consentId: id, formConnectionId };
  } catch (error) {
    if (!(error instanceof ProviderRefused)) throw error;
    await work(world, caller.accountId, caller.actor, async (scope) => {
      await remove(scope.tx, { id });
      await audit(scope, 'mailConsent.fail', {
        ...nameOf(taken.row),
        trouble: error.trouble,
        said: error.said,
      });
    });
    return { kind: 'failed', failure: failureOf(error.trouble), formConnectionId };
  }
}

interface Taken {
  row: ConsentRow;
  state: string;
}

/** Null, and a line in the audit log, for whatever is not the way back of this very session. */
async function take(world: World, caller: Caller, { provider, query }: Returned): Promise<Taken | null> {
  const state = query.get('state') ?? '';
  const token = readToken('consent', state);
  return work(world, caller.accountId, caller.actor, async (scope) => {
    const row = token && (await findByState(scope.tx, { hash: token.hash }));
    if (token && row && isOurs(row, caller, provider)) {
      const [own] = await takeState(scope.tx, { hash: token.hash, at: scope.now });
      if (own) return { row, state };
    }
    await audit(scope, 'mailConsent.refuse', { provider, known: Boolean(row) });
    return null;
  });
}

function isOurs(row: ConsentRow, { actor, sessionId }: Caller, provider: OauthProvider): boolean {
  return row.provider === provider && row.agentId === actor.id && row.sessionId === sessionId;
}

async function exchange(
  world: World,
  { accountId, actor }: Caller,
  { provider, query }: Returned,
  { row, state }: Taken,
): Promise<Obtained> {
  const applicant = await applicantAt(readScope(world, accountId, actor), provider);
  const checks = unseal<Checks>(world, row);
  if (!applicant || !checks) throw new ProviderRefused('registration');
  const url = new URL(`${redirectAddress(world, provider)}?${query.toString()}`);
  return exchangeCode(world.outside, applicant, url, { ...checks, state });
}

async function keep(world: World, caller: Caller, row: ConsentRow, obtained: Obtained): Promise<void> {
  await work(world, caller.accountId, caller.actor, async (scope: Scope) => {
    if (!(await find(scope.tx, { id: row.id }))) throw new ProviderRefused('failed', 'forgotten meanwhile');
    await finish(scope.tx, {
      id: row.id,
      sealed: sealFor(world, row.id, obtained.tokens),
      signedInAs: obtained.signedInAs,
      at: scope.now,
      expiresAt: new Date(scope.now.getTime() + UNCLAIMED_LIFE_MS),
      accessUntil: new Date(scope.now.getTime() + obtained.life),
    });
    await audit(scope, 'mailConsent.finish', { ...nameOf(row), signedInAs: obtained.signedInAs });
  });
}

function nameOf({ id, provider, address }: ConsentRow) {
  return { consentId: id, provider, address };
}

function failureOf(trouble: Trouble): ConsentFailure {
  return trouble === 'grant' ? 'failed' : trouble;
}
