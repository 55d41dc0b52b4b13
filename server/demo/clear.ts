/** What a killed fill has left, a handful of tickets out of hundreds, is taken away so that the next one begins anew. */
import { allAccounts } from '../features/accounts/account.ts';
import type { World } from '../platform/world.ts';
import { findHeldReactions } from './sql.ts';

/** By the account or, where nothing points to it, by name. Nobody has worked here: the desk was not open yet. */
const CLEAR = 'truncate account, event, relay.cursor, relay.failure cascade';

/** Only for the demo's own database. Whether there was something to clear. */
export async function clearUnfinished(world: World): Promise<boolean> {
  const [accountId = ''] = await allAccounts(world);
  if (!(await findHeldReactions(world.db.reader(accountId), {}))) return false;
  await world.db.pool.query(CLEAR);
  return true;
}
