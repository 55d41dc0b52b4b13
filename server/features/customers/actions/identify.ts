/** Finds the customer behind an address, or makes one. */
import { announce } from '../../../platform/events/log.ts';
import { newId } from '../../../platform/ids.ts';
import { plainName } from '../../../platform/mail/plain-name.ts';
import type { Scope } from '../../../platform/scope.ts';
import { customerCreated } from '../events.ts';
import { normaliseIdentity, type IdentityKind } from '../rules.ts';
import {
  fillGaps,
  findByIdentity,
  insertIdentity,
  insertWithIdentity,
  verifyIdentity,
  type Identified,
} from '../sql.ts';

export interface Introduction {
  kind: IdentityKind;
  value: string;
  /** As the sender spells it; links are taken out of it. */
  name?: string;
  language?: 'ru' | 'en';
  /** The person has proved that the address is his. */
  verified?: boolean;
}

export interface IdentifiedCustomer extends Identified {
  isNew: boolean;
}

/** Two letters of one stranger at once make one customer. An empty name is filled, a known one stays. Refuses `badAddress`. */
export async function identifyCustomer(scope: Scope, given: Introduction): Promise<IdentifiedCustomer> {
  const key = { kind: given.kind, value: normaliseIdentity(given.kind, given.value) };
  const about = { name: plainName(given.name ?? ''), language: given.language ?? null };
  const known = await findByIdentity(scope.tx, key);
  if (known) return recognise(scope, known, key, about, given.verified ?? false);
  const id = newId();
  const made = await insertWithIdentity(scope.tx, {
    ...key,
    ...about,
    id,
    verified: given.verified ?? false,
  });
  if (made.length > 0) {
    announce(scope, customerCreated, null, { customerId: id });
    return { id, ...about, blockedAt: null, isNew: true };
  }
  const other = await findByIdentity(scope.tx, key);
  if (!other) throw new Error('The identity was taken and is not there');
  return recognise(scope, other, key, about, given.verified ?? false);
}

/** Another way to the customer, as he or somebody for him names it; what is another customer's stays his. Refuses `badAddress`. */
export async function noteIdentity(
  scope: Scope,
  customerId: string,
  given: { kind: IdentityKind; value: string },
): Promise<void> {
  const key = { kind: given.kind, value: normaliseIdentity(given.kind, given.value) };
  await insertIdentity(scope.tx, { ...key, customerId });
}

async function recognise(
  scope: Scope,
  known: Identified,
  key: { kind: IdentityKind; value: string },
  about: { name: string; language: 'ru' | 'en' | null },
  verified: boolean,
): Promise<IdentifiedCustomer> {
  const filled = { name: known.name || about.name, language: known.language ?? about.language };
  const hasGaps = filled.name !== known.name || filled.language !== known.language;
  if (hasGaps) await fillGaps(scope.tx, { id: known.id, ...about });
  if (verified) await verifyIdentity(scope.tx, key);
  return { ...known, ...filled, isNew: false };
}
