/** What is known of an account, and the list of all. */
import type { Account } from '../../../contract/account.ts';
import { onceIn } from '../../platform/db/once.ts';
import type { ReadScope } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { find, listAccountIds } from './sql.ts';

export type AccountRow = Account;

/** The account of this scope; it exists as long as anything of it does. */
export function theAccount(scope: Pick<ReadScope, 'tx' | 'accountId'>): Promise<AccountRow> {
  return onceIn(scope.tx, 'account', async () => {
    const row = await find(scope.tx);
    if (!row) throw new Error(`No account ${scope.accountId}`);
    return row;
  });
}

const LIST_LIFE_MS = 2_000;
const lists = new WeakMap<World, { at: number; ids: Promise<string[]> }>();

/** All accounts of the installation, remembered for two seconds. */
export function allAccounts(world: World): Promise<string[]> {
  const known = lists.get(world);
  if (known && Date.now() - known.at < LIST_LIFE_MS) return known.ids;
  const ids = listAccountIds(world.db.reader(''), {}).then((rows) => rows.map((row) => row.accountId));
  lists.set(world, { at: Date.now(), ids });
  ids.catch(() => lists.delete(world));
  return ids;
}

export function forgetAccountList(world: World): void {
  lists.delete(world);
}
