/** What is known of a customer's conduct. */
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { findCustomer } from '../customers/questions.ts';
import { entriesOf, type ConductRow } from './sql.ts';

const SHOWN = 50;

export async function conductOf(
  scope: ReadScope,
  customerId: string,
): Promise<{ blockedAt: Date | null; entries: ConductRow[] }> {
  const customer = (await findCustomer(scope, customerId)) ?? refuse('notFound');
  return { blockedAt: customer.blockedAt, entries: await entriesOf(scope.tx, { customerId, limit: SHOWN }) };
}
