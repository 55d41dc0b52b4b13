/** Levels of service that customers or their companies have. */
import { keptFor } from '../../platform/kept-for.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { listTiers, tierOfCustomer, type TierRow } from './organization-sql.ts';

const kept = keptFor((scope) => listTiers(scope.tx));

/** The best first; remembered for three seconds. */
export function allTiers(scope: ReadScope): Promise<TierRow[]> {
  return kept.of(scope);
}

export function forgetTiers(scope: Pick<ReadScope, 'world' | 'accountId'>): void {
  kept.forget(scope);
}

/** The customer's own tier, or else that of his company; null when neither has one. */
export async function tierOf(scope: ReadScope, customerId: string): Promise<string | null> {
  return (await tierOfCustomer(scope.tx, { customerId }))?.tier ?? null;
}
