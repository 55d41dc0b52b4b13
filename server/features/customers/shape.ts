/** How customers look from outside: without what is nobody's business. */
import type { Tier } from '../../../contract/customers.ts';
import { inLanguage } from '../../platform/both-languages.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { shownValues } from '../fields/shape-values.ts';
import type { TierRow } from './organization-sql.ts';
import type { CustomerRow, OrganizationRow } from './sql.ts';

export async function shapeCustomer(scope: ReadScope, customer: CustomerRow): Promise<CustomerRow> {
  const { organization } = customer;
  return {
    ...customer,
    fields: await shownValues(scope, customer.fields),
    organization: organization && (await shapeOrganization(scope, organization)),
  };
}

export async function shapeOrganization(
  scope: ReadScope,
  organization: OrganizationRow,
): Promise<OrganizationRow> {
  return { ...organization, fields: await shownValues(scope, organization.fields) };
}

export function shapeTier(tier: TierRow, language: 'ru' | 'en'): Tier {
  return { ...tier, name: inLanguage(tier.names, language) };
}
