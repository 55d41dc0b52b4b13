/** What is known of an account, and the list of all. */
import type { Account } from '../../../contract/account.ts';
import { keptFor } from '../../platform/kept-for.ts';
import type { ReadScope, Scope } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { find, listAccountIds } from './sql.ts';

export type AccountRow = Account;

const kept = keptFor(readAccount);

/**
 * The account of this scope; it exists as long as anything of it does. Asked for by nearly everything that is done and hardly ever
 * changed: remembered for three seconds.
 */
export function theAccount(scope: ReadScope): Promise<AccountRow> {
  return kept.of(scope);
}

/** As it stands: for showing it to whoever changes it. */
export async function readAccount(scope: Pick<ReadScope, 'tx' | 'accountId'>): Promise<AccountRow> {
  const row = await find(scope.tx);
  if (!row) throw new Error(`No account ${scope.accountId}`);
  return row;
}

/** Called with a change of it. */
export function accountChanged(scope: Scope): void {
  kept.changed(scope);
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
