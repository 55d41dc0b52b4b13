/** Statements on customers, their identities and organizations. */
import { change, changeReturning, many, maybeOne } from '../../platform/db/statement.ts';
import type { Values } from '../fields/field.ts';
import type { IdentityKind } from './rules.ts';

export interface Identified {
  id: string;
  name: string;
  language: 'ru' | 'en' | null;
  /** Since when his letters are held back. */
  blockedAt: Date | null;
}

export interface OrganizationRow {
  id: string;
  name: string;
  tier: string | null;
  fields: Values;
}

export interface CustomerRow extends Identified {
  organization: OrganizationRow | null;
  tier: string | null;
  /** By the field's id; with secrets. */
  fields: Values;
  identities: { kind: IdentityKind; value: string; verified: boolean }[];
  notes: string;
  /** Raised to make every status link of this person worthless. */
  linkEpoch: number;
  createdAt: Date;
}

interface IdentityKey {
  kind: IdentityKind;
  value: string;
}

export const findByIdentity = maybeOne<IdentityKey, Identified>(
  'customers.findByIdentity',
  `select customer.id, customer.name, customer.language, customer.blocked_at
   from identity join customer using (account_id)
   where identity.account_id = :account and identity.kind = :kind and identity.value = :value
     and customer.id = identity.customer_id`,
);

/** The identity is claimed first and its customer made only if that worked, so that two letters at once make one person. */
export const insertWithIdentity = changeReturning<
  IdentityKey & { id: string; name: string; language: string | null; verified: boolean },
  { id: string }
>(
  'customers.insertWithIdentity',
  `with claimed as (
     insert into identity (account_id, kind, value, customer_id, verified)
     values (:account, :kind, :value, :id, :verified)
     on conflict do nothing returning customer_id
   )
   insert into customer (account_id, id, name, language)
   select :account, claimed.customer_id, :name::text, :language::text from claimed
   returning id`,
);

export const fillGaps = change<{ id: string; name: string; language: string | null }>(
  'customers.fillGaps',
  `update customer set name = case when name = '' then :name::text else name end,
     language = coalesce(language, :language::text)
   where account_id = :account and id = :id`,
);

export const verifyIdentity = change<IdentityKey>(
  'customers.verifyIdentity',
  `update identity set verified = true
   where account_id = :account and kind = :kind and value = :value and not verified`,
);

const columns = `customer.tier, customer.fields, customer.id, customer.name, customer.language, customer.blocked_at, customer.notes, customer.link_epoch, customer.created_at,
     case when organization.id is not null
       then jsonb_build_object('id', organization.id, 'name', organization.name,
         'tier', organization.tier, 'fields', organization.fields) end as organization,
     coalesce((
       select jsonb_agg(jsonb_build_object('kind', kind, 'value', value, 'verified', verified) order by created_at, value)
       from identity where identity.account_id = customer.account_id and identity.customer_id = customer.id
     ), '[]') as identities`;
const source = `customer left join organization
     on organization.account_id = customer.account_id and organization.id = customer.organization_id`;

export const find = maybeOne<{ id: string }, CustomerRow>(
  'customers.find',
  `select ${columns} from ${source} where customer.account_id = :account and customer.id = :id`,
);

export const listNewest = many<{ before: string; limit: number }, CustomerRow>(
  'customers.listNewest',
  `select ${columns} from ${source}
   where customer.account_id = :account and customer.id < :before
   order by customer.id desc limit :limit`,
);

/** By a piece of the name or of an address; `like` is escaped by the caller. */
export const search = many<{ like: string; before: string; limit: number }, CustomerRow>(
  'customers.search',
  `select ${columns} from ${source}
   where customer.account_id = :account and customer.id < :before
     and customer.id in (
       (select id from customer
        where account_id = :account and id < :before and lower(name) like :like order by id desc limit :limit)
       union
       (select customer_id from identity
        where account_id = :account and customer_id < :before and value like :like
        order by customer_id desc limit :limit)
     )
   order by customer.id desc limit :limit`,
);

export const emails = many<{ ids: string[] }, { customerId: string; value: string }>(
  'customers.emails',
  `select customer_id, value from identity
   where account_id = :account and kind = 'email' and customer_id = any(:ids::uuid[])
   order by created_at, value`,
);

export const update = change<{
  id: string;
  name: string;
  language: string | null;
  organizationId: string | null;
  notes: string;
  tier: string | null;
  fields: Values;
}>(
  'customers.update',
  `update customer set name = :name, language = :language, organization_id = :organizationId, notes = :notes,
     tier = :tier, fields = :fields
   where account_id = :account and id = :id`,
);

export const writeBlocked = change<{ id: string; at: Date | null }>(
  'customers.writeBlocked',
  'update customer set blocked_at = :at where account_id = :account and id = :id',
);

export const lock = maybeOne<{ id: string }, { id: string }>(
  'customers.lock',
  'select id from customer where account_id = :account and id = :id for update',
);

export const insertIdentity = change<IdentityKey & { customerId: string }>(
  'customers.insertIdentity',
  `insert into identity (account_id, kind, value, customer_id)
   values (:account, :kind, :value, :customerId) on conflict do nothing`,
);

/** Gives the organization of this name, made if it is not there yet. */
export const nameOrganization = changeReturning<{ id: string; name: string }, { id: string }>(
  'customers.nameOrganization',
  `insert into organization (account_id, id, name) values (:account, :id, :name)
   on conflict (account_id, name) do update set name = excluded.name returning id`,
);
