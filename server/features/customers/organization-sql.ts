/** Statements on companies of customers, and on tiers. */
import type { BothLanguages } from '../../../contract/shapes.ts';
import type { StatusColour } from '../../../contract/terms.ts';
import { change, many, maybeOne } from '../../platform/db/statement.ts';
import type { OrganizationRow } from './sql.ts';

export const findOrganization = maybeOne<{ id: string }, OrganizationRow>(
  'organizations.find',
  'select id, name, tier, fields from organization where account_id = :account and id = :id',
);

export const lockOrganization = maybeOne<{ id: string }, OrganizationRow>(
  'organizations.lock',
  'select id, name, tier, fields from organization where account_id = :account and id = :id for no key update',
);

export const updateOrganization = change<Pick<OrganizationRow, 'id' | 'tier' | 'fields'>>(
  'organizations.update',
  'update organization set tier = :tier, fields = :fields where account_id = :account and id = :id',
);

export interface TierRow {
  key: string;
  names: BothLanguages;
  colour: StatusColour;
}

export const listTiers = many<object, TierRow>(
  'tiers.list',
  'select key, name as names, colour from tier where account_id = :account order by position, key',
);

export const clearTiers = change<object>('tiers.clear', 'delete from tier where account_id = :account');

export const insertTier = change<TierRow & { position: number }>(
  'tiers.insert',
  `insert into tier (account_id, key, name, colour, position) values (:account, :key, :names, :colour, :position)`,
);

/** Somebody who has one of these. */
export const whoHasTier = maybeOne<{ keys: string[] }, { name: string }>(
  'tiers.whoHas',
  `(select name from customer where account_id = :account and tier = any(:keys::text[]) limit 1)
   union all
   (select name from organization where account_id = :account and tier = any(:keys::text[]) limit 1)
   limit 1`,
);

export const tierOfCustomer = maybeOne<{ customerId: string }, { tier: string | null }>(
  'tiers.ofCustomer',
  `select coalesce(customer.tier, organization.tier) as tier from customer
   left join organization on organization.account_id = customer.account_id
     and organization.id = customer.organization_id
   where customer.account_id = :account and customer.id = :customerId`,
);
