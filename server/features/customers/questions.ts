/** What others may ask about customers. */
import type { ReadScope } from '../../platform/scope.ts';
import { emails, find, type CustomerRow } from './sql.ts';

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
