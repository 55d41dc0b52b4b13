/** Changes what is known of a company. */
import { announce } from '../../../platform/events/log.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Values } from '../../fields/field.ts';
import { organizationUpdated } from '../events.ts';
import { lockOrganization, updateOrganization as write } from '../organization-sql.ts';
import type { OrganizationRow } from '../sql.ts';
import { filled, refuseUnknownTier } from './fill.ts';

/** Refuses `notFound`, `badField`, `badRequest` for an unknown tier. */
export async function updateOrganization(
  scope: Scope,
  id: string,
  wishes: { tier?: string | null; fields?: Values },
): Promise<OrganizationRow> {
  const before = (await lockOrganization(scope.tx, { id })) ?? refuse('notFound');
  if (wishes.tier) await refuseUnknownTier(scope, wishes.tier);
  const after = {
    ...before,
    tier: wishes.tier === undefined ? before.tier : wishes.tier,
    fields: await filled(scope, 'organization', before.fields, wishes.fields),
  };
  await write(scope.tx, after);
  announce(scope, organizationUpdated, null, { organizationId: id, changed: Object.keys(wishes) });
  return after;
}
