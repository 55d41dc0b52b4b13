/** On whose behalf a command of the operator acts. */
import { mailAddress } from '../../../platform/mail/address.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { World } from '../../../platform/world.ts';
import { allAccounts } from '../../accounts/account.ts';
import { findLogin, listOwners } from '../sql/agents.ts';

/** The agent of this address, or the first owner of the only account. Refuses `notFound`, `badRequest` when unclear. */
export async function ownerFor(
  world: World,
  email: string | undefined,
): Promise<{ accountId: string; agentId: string }> {
  if (email !== undefined) {
    const [login] = await findLogin(world.db.reader(''), { email: mailAddress(email) ?? email });
    return login ?? refuse('notFound');
  }
  const [accountId, another] = await allAccounts(world);
  if (another !== undefined) refuse('badRequest', '--email');
  const owners = accountId === undefined ? [] : await listOwners(world.db.reader(accountId));
  const agentId = owners[0]?.id;
  return accountId !== undefined && agentId !== undefined ? { accountId, agentId } : refuse('notFound');
}
