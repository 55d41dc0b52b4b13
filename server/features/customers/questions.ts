/** What others may ask about customers. */
import { validate as isUuid } from 'uuid';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { pattern, searchText } from './rules.ts';
import { emails, find, listNewest, search, type CustomerRow } from './sql.ts';

type Asking = Pick<ReadScope, 'tx'>;

/** With identities and organization; null when there is no such customer in the account. */
export async function findCustomer(scope: Asking, id: string): Promise<CustomerRow | null> {
  return find(scope.tx, { id });
}

/** The e-mail addresses of each customer, the first known one first; customers without any are left out. */
export async function emailsOf(scope: Asking, ids: readonly string[]): Promise<Map<string, string[]>> {
  const byCustomer = new Map<string, string[]>();
  for (const row of await emails(scope.tx, { ids: [...ids] })) {
    const known = byCustomer.get(row.customerId);
    if (known) known.push(row.value);
    else byCustomer.set(row.customerId, [row.value]);
  }
  return byCustomer;
}

const PAGE = 50;
const MAX_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Newest first; `q` is a piece of the name, address or number. Refuses `badRequest` for a cursor that is none. */
export async function listCustomers(
  scope: Asking,
  { q = '', cursor, limit = PAGE }: { q?: string; cursor?: string; limit?: number },
): Promise<{ items: CustomerRow[]; next: string | null }> {
  if (cursor !== undefined && !isUuid(cursor)) refuse('badRequest', 'cursor');
  const wanted = { before: cursor ?? MAX_ID, limit: limit + 1 };
  const sought = searchText(q);
  const rows = sought
    ? await search(scope.tx, { ...wanted, like: pattern(sought) })
    : await listNewest(scope.tx, wanted);
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
