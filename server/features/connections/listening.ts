/** Whose letter it is: an address of an envelope, matched with the connections of all accounts that wait for letters at our door. */
import { across } from '../../platform/db/statement.ts';
import type { World } from '../../platform/world.ts';
import { spellings } from './rules.ts';

export interface Addressee {
  accountId: string;
  connectionId: string;
}

const findListening = across<
  { candidates: string[] },
  { accountId: string; id: string; addresses: string[] }
>(
  'connections.listeningAt',
  `select account_id, id, addresses from connection
   where addresses && :candidates::text[] and enabled and removed_at is null and settings->>'inbound' = 'listener'`,
);

/** Everybody in whose mailbox the letter falls: the address itself, else without its `+part`, else who takes all of the domain. */
export async function addresseesOf(world: World, address: string): Promise<Addressee[]> {
  const candidates = spellings(address);
  const found = await findListening(world.db.reader(''), { candidates });
  for (const candidate of candidates) {
    const matching = found.filter((one) => one.addresses.includes(candidate));
    if (matching.length > 0) return matching.map(({ accountId, id }) => ({ accountId, connectionId: id }));
  }
  return [];
}
