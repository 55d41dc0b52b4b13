/** Values of the company's own fields on customers and organizations, and their tier. */
import type { FieldOwner } from '../../../../contract/fields.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { fillValues } from '../../fields/actions/fill.ts';
import type { Values } from '../../fields/field.ts';
import { fieldsOf } from '../../fields/questions.ts';
import { allTiers } from '../tiers.ts';

/** Refuses `badField`. */
export async function filled(
  scope: Scope,
  owner: Extract<FieldOwner, 'customer' | 'organization'>,
  before: Values,
  given: Values | undefined,
): Promise<Values> {
  if (!given) return before;
  return fillValues(scope, await fieldsOf(scope, owner), before, given, async () => undefined);
}

/** Refuses `badRequest`. */
export async function refuseUnknownTier(scope: Scope, key: string): Promise<void> {
  if (!(await allTiers(scope)).some((tier) => tier.key === key)) refuse('badRequest', 'tier');
}
