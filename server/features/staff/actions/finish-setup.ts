/** Sets the desk up, once: the company, its first team and its owner. */
import { createAccount } from '../../accounts/actions/create.ts';
import { mailAddress } from '../../../platform/mail/address.ts';
import { across } from '../../../platform/db/statement.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import { theDesk, work, type Scope } from '../../../platform/scope.ts';
import type { World } from '../../../platform/world.ts';
import { hashPassword } from '../passwords.ts';
import { isGoodPassword } from '../rules.ts';
import { words } from '../words.ts';
import { addAgent, type NewAgent } from './add-agent.ts';
import { addTeam } from './add-team.ts';

export interface Setup {
  company: string;
  language: 'ru' | 'en';
  /** IANA name. */
  timeZone: string;
  owner: { name: string; email: string; password: string };
}

export interface Founded {
  accountId: string;
  ownerId: string;
  teamId: string;
}

/** Of two at once one wins. Refuses `notFound` when the desk is set up already, `badPassword`, `badAddress`, `badRequest`. */
export async function finishSetup(world: World, setup: Setup): Promise<Founded> {
  if (await isSetUp(world)) refuse('notFound');
  const email = mailAddress(setup.owner.email) ?? refuse('badAddress', setup.owner.email);
  if (!isGoodPassword(setup.owner.password, email)) refuse('badPassword');
  const passwordHash = await hashPassword(setup.owner.password);
  return work(world, newId(), { ...theDesk, language: setup.language }, async (scope) => {
    await lockSetup(scope.tx, {});
    if ((await anyAccount(scope.tx, {})).length > 0) refuse('notFound');
    return furnish(scope, { ...setup, owner: { ...setup.owner, passwordHash } });
  });
}

/** Fills the account of the scope, which is not there yet: also for a further account, or a demo. Refuses as `finishSetup`. */
export async function furnish(
  scope: Scope,
  setup: Omit<Setup, 'owner'> & { owner: Pick<NewAgent, 'name' | 'email' | 'passwordHash'> },
): Promise<Founded> {
  const { company, language, timeZone, owner } = setup;
  const { name, email, passwordHash } = owner;
  await createAccount(scope, { name: company, language, timeZone });
  const ownerId = await addAgent(scope, { name, email, passwordHash, role: 'owner', language });
  const teamId = await addTeam(scope, { name: words[language].firstTeam, agentIds: [ownerId] });
  return { accountId: scope.accountId, ownerId, teamId };
}

export async function isSetUp(world: World): Promise<boolean> {
  return (await anyAccount(world.db.reader(''), {})).length > 0;
}

const anyAccount = across<object, { one: number }>(
  'setup.anyAccount',
  'select 1 as one from account limit 1',
);

/** Held until the transaction ends: the second of two founders waits, and then finds the first one's account. */
const lockSetup = across<object, never>(
  'setup.lock',
  `select pg_advisory_xact_lock(hashtext('kvitok setup'))`,
);
