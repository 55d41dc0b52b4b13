/**
 * An access token that holds for a while yet. It is renewed before it ends, by one node at a time: a lease in the row keeps
 * the others waiting for its answer, and the row's version keeps a late answer from overwriting a newer one. A consent that the
 * provider has ended is not asked about again; a provider that is away is left alone for longer and longer.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { untilItIsBack } from '../../../platform/db/patience.ts';
import { readScope, theDesk, work } from '../../../platform/scope.ts';
import { timeOf, type World } from '../../../platform/world.ts';
import { sealFor, unseal, type ConsentRow, type Tokens } from '../consent.ts';
import { ProviderRefused, renew, type Obtained } from '../provider-client.ts';
import { applicantAt } from '../questions.ts';
import { isFresh, isNearItsEnd, isStillGood, leavingMoment, pauseAfter } from '../rules.ts';
import { find, leaseRenewal, noteFailure, storeRenewed } from '../sql.ts';

/** Longer than a renewal can take: discovery and the answer, ten seconds each. */
const LEASE_S = 45;
const LOOK_AGAIN_MS = 150;
const PATIENCE_MS = 30_000;
/** That a token was exchanged must not be forgotten because the database is away: the old one may be void. */
const DATABASE_PATIENCE_MS = 45_000;

export interface AccessToken {
  text: string;
  /** In how many milliseconds who is signed in by it had better leave: mail servers end a session with its token. */
  leaveIn: number;
}

/** `signInAgain`: only a person can help. `registration`: the application is not accepted. `signInServer`: the provider is away. */
export type AccessTrouble = 'signInAgain' | 'registration' | 'signInServer';
export type Access = { token: AccessToken } | { trouble: AccessTrouble };

/** @param rejected a token that a mail server did not accept, to be replaced unless it is fresh */
export async function accessToken(
  world: World,
  accountId: string,
  consentId: string,
  rejected?: string,
): Promise<Access> {
  const patience = performance.now() + PATIENCE_MS;
  for (;;) {
    const row = await find(readScope(world, accountId, theDesk).tx, { id: consentId });
    const tokens = row?.finishedAt ? unseal<Tokens>(world, row) : null;
    if (!row || !tokens) return { trouble: 'signInAgain' };
    const known = present(world, row, tokens, rejected);
    if (known) return known;
    if (await lease(world, accountId, row)) return renewed(world, accountId, row, tokens);
    if (performance.now() > patience) return { trouble: 'signInServer' };
    await sleep(LOOK_AGAIN_MS);
  }
}

/** What can be said without asking the provider; null when it has to be asked. */
function present(world: World, row: ConsentRow, tokens: Tokens, rejected?: string): Access | null {
  const now = timeOf(world);
  if (row.problem === 'signInAgain') return { trouble: 'signInAgain' };
  const isRefused = rejected === tokens.access && !isFresh(row, now);
  if (!isRefused && !isNearItsEnd(row, now)) return hold(row, tokens, now);
  if (row.retryAt && row.retryAt > now) return atRest(row, tokens, now);
  return null;
}

function hold(row: Pick<ConsentRow, 'accessFrom' | 'accessUntil'>, tokens: Tokens, now: Date): Access {
  return { token: { text: tokens.access, leaveIn: leavingMoment(row).getTime() - now.getTime() } };
}

/** While renewing rests after a failure, the old token serves for as long as it lives. */
function atRest(row: ConsentRow, tokens: Tokens, now: Date): Access {
  if (isStillGood(row, now)) return hold(row, tokens, now);
  return { trouble: row.problem === 'registration' ? 'registration' : 'signInServer' };
}

function lease(world: World, accountId: string, { id, version }: ConsentRow): Promise<boolean> {
  return work(world, accountId, theDesk, async (scope) => {
    const [own] = await leaseRenewal(scope.tx, { id, version, forSeconds: LEASE_S });
    return own !== undefined;
  });
}

async function renewed(world: World, accountId: string, row: ConsentRow, tokens: Tokens): Promise<Access> {
  try {
    const applicant = await applicantAt(readScope(world, accountId, theDesk), row.provider);
    if (!applicant) throw new ProviderRefused('registration');
    return await store(world, accountId, row, await renew(world.outside, applicant, tokens.refresh));
  } catch (error) {
    if (!(error instanceof ProviderRefused)) throw error;
    return failed(world, accountId, row, tokens, error);
  }
}

async function store(
  world: World,
  accountId: string,
  { id, version }: ConsentRow,
  { tokens, life }: Omit<Obtained, 'signedInAs'>,
): Promise<Access> {
  return untilItIsBack(
    () =>
      work(world, accountId, theDesk, async (scope) => {
        const accessUntil = new Date(scope.now.getTime() + life);
        const sealed = sealFor(world, id, tokens);
        await storeRenewed(scope.tx, { id, version, sealed, at: scope.now, accessUntil });
        return hold({ accessFrom: scope.now, accessUntil }, tokens, scope.now);
      }),
    DATABASE_PATIENCE_MS,
  );
}

async function failed(
  world: World,
  accountId: string,
  row: ConsentRow,
  tokens: Tokens,
  refused: ProviderRefused,
): Promise<Access> {
  const trouble = troubleOf(refused);
  world.log.warn({ consent: row.id, trouble, said: refused.said }, 'an access to a mailbox was not renewed');
  world.metrics.failures.inc({ where: 'consent' });
  return work(world, accountId, theDesk, async (scope) => {
    const pause = pauseAfter(row.failures + 1);
    const retryAt = trouble === 'signInAgain' ? null : new Date(scope.now.getTime() + pause);
    await noteFailure(scope.tx, { id: row.id, version: row.version, problem: trouble, retryAt });
    if (trouble === 'signInServer') return atRest(row, tokens, scope.now);
    return { trouble };
  });
}

function troubleOf({ trouble }: ProviderRefused): AccessTrouble {
  if (trouble === 'registration') return 'registration';
  return trouble === 'away' || trouble === 'failed' ? 'signInServer' : 'signInAgain';
}
