/** Changes what is known of a customer. */
import { announce } from '../../../platform/events/log.ts';
import { newId } from '../../../platform/ids.ts';
import { plainName } from '../../../platform/mail/plain-name.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Values } from '../../fields/field.ts';
import { customerUpdated } from '../events.ts';
import { normaliseIdentity, type IdentityKind } from '../rules.ts';
import { filled, refuseUnknownTier } from './fill.ts';
import {
  find,
  findByIdentity,
  insertIdentity,
  lock,
  nameOrganization,
  update,
  type CustomerRow,
} from '../sql.ts';

export interface CustomerChange {
  name?: string;
  language?: 'ru' | 'en' | null;
  organizationName?: string | null;
  notes?: string;
  /** The key of a tier; null means that of his company. */
  tier?: string | null;
  /** By the field's id or key. */
  fields?: Values;
  addIdentity?: { kind: IdentityKind; value: string };
}

/** Refuses `notFound`, `badField`, `badAddress`, `alreadyExists` when the address is another customer's. */
export async function updateCustomer(scope: Scope, id: string, wishes: CustomerChange): Promise<CustomerRow> {
  await lock(scope.tx, { id });
  const before = (await find(scope.tx, { id })) ?? refuse('notFound');
  const { name = before.name, language = before.language, notes = before.notes } = wishes;
  const organizationId = await organizationOf(scope, before, wishes.organizationName);
  if (wishes.tier) await refuseUnknownTier(scope, wishes.tier);
  await update(scope.tx, {
    id,
    name: plainName(name),
    language,
    notes,
    organizationId,
    tier: wishes.tier === undefined ? before.tier : wishes.tier,
    fields: await filled(scope, 'customer', before.fields, wishes.fields),
  });
  if (wishes.addIdentity) await addIdentity(scope, id, wishes.addIdentity);
  announce(scope, customerUpdated, null, { customerId: id, changed: Object.keys(wishes) });
  return (await find(scope.tx, { id })) ?? refuse('notFound');
}

async function organizationOf(
  scope: Scope,
  before: CustomerRow,
  wished: string | null | undefined,
): Promise<string | null> {
  if (wished === undefined) return before.organization?.id ?? null;
  const name = plainName(wished ?? '');
  if (!name) return null;
  const [organization] = await nameOrganization(scope.tx, { id: newId(), name });
  return organization?.id ?? null;
}

/** Added by an agent it is a claim, not a proof. */
async function addIdentity(
  scope: Scope,
  customerId: string,
  given: { kind: IdentityKind; value: string },
): Promise<void> {
  const key = { kind: given.kind, value: normaliseIdentity(given.kind, given.value) };
  if ((await insertIdentity(scope.tx, { ...key, customerId })) > 0) return;
  const owner = await findByIdentity(scope.tx, key);
  if (owner?.id !== customerId) refuse('alreadyExists', key.value);
}
