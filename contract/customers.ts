/** Customers, their identities and organizations, and the card beside the reply box. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { FieldValues } from './fields.ts';
import {
  BothLanguages,
  Id,
  IdParam,
  Language,
  Moment,
  Pages,
  nullable,
  oneOf,
  pageOf,
  shape,
} from './shapes.ts';
import { statusColours } from './terms.ts';
import { TicketRow } from './tickets.ts';

export const Identity = shape({
  kind: oneOf('email', 'phone', 'external'),
  value: Type.String(),
  verified: Type.Boolean(),
});

export const Organization = shape({
  id: Id,
  name: Type.String(),
  tier: nullable(Type.String()),
  fields: FieldValues,
});
export type Organization = Static<typeof Organization>;

export const Customer = shape({
  id: Id,
  name: Type.String(),
  language: nullable(Language),
  organization: nullable(Organization),
  /** His own level of service; null means that of his company. */
  tier: nullable(Type.String()),
  /** Values of the company's own fields, by the field's id; sensitive ones masked. */
  fields: FieldValues,
  identities: Type.Array(Identity),
  notes: Type.String(),
  /** His letters wait in the quarantine since then. */
  blockedAt: nullable(Moment),
  createdAt: Moment,
});
export type Customer = Static<typeof Customer>;

export const getCustomer = endpoint({
  name: 'customers.show',
  method: 'GET',
  path: '/customers/:id',
  permission: 'tickets.read',
  summary: 'A customer.',
  params: IdParam,
  reply: Customer,
  refusals: ['notFound'],
});
export const listCustomers = endpoint({
  name: 'customers.list',
  method: 'GET',
  path: '/customers',
  permission: 'tickets.read',
  summary: 'Customers by name or address.',
  query: shape({ q: Type.Optional(Type.String({ maxLength: 200 })), ...Pages }),
  reply: pageOf(Customer),
});
const TierKey = Type.String({ pattern: '^[a-zA-Z0-9_-]{1,40}$' });

export const updateCustomer = endpoint({
  name: 'customers.update',
  method: 'PATCH',
  path: '/customers/:id',
  permission: 'customers.write',
  summary: 'Change name, language, company or notes; add an identity.',
  params: IdParam,
  body: shape({
    name: Type.Optional(Type.String({ maxLength: 200 })),
    language: Type.Optional(nullable(Language)),
    organizationName: Type.Optional(nullable(Type.String({ maxLength: 200 }))),
    notes: Type.Optional(Type.String({ maxLength: 10_000 })),
    /** The key of a tier; null means that of his company. */
    tier: Type.Optional(nullable(TierKey)),
    /** By the field's id or key; what is left out stays, null empties. */
    fields: Type.Optional(FieldValues),
    addIdentity: Type.Optional(
      shape({ kind: oneOf('email', 'phone', 'external'), value: Type.String({ maxLength: 254 }) }),
    ),
  }),
  reply: Customer,
  refusals: ['notFound', 'alreadyExists', 'badAddress', 'badField'],
});

/** The card: who this is and what there was before. */
export const getCard = endpoint({
  name: 'customers.card',
  method: 'GET',
  path: '/customers/:id/card',
  permission: 'tickets.read',
  summary: 'The customer with his earlier tickets, newest first.',
  params: IdParam,
  reply: shape({
    customer: Customer,
    tickets: Type.Array(TicketRow),
    ticketCount: Type.Integer(),
    averageScore: nullable(Type.Number()),
  }),
  refusals: ['notFound'],
});

export const updateOrganization = endpoint({
  name: 'organizations.update',
  method: 'PATCH',
  path: '/organizations/:id',
  permission: 'customers.write',
  summary: 'Change a company’s tier or fields.',
  params: IdParam,
  body: shape({
    tier: Type.Optional(nullable(TierKey)),
    fields: Type.Optional(FieldValues),
  }),
  reply: Organization,
  refusals: ['notFound', 'badField'],
});

const FieldOf = shape({ id: Id, fieldId: Id });
const Revealed = shape({ value: Type.Unknown() });
export const revealCustomerField = endpoint({
  name: 'customers.revealField',
  method: 'POST',
  path: '/customers/:id/fields/:fieldId/reveal',
  permission: 'fields.reveal',
  summary: 'The whole value of a customer’s sensitive field. Who looked is written to the audit log.',
  params: FieldOf,
  reply: Revealed,
  refusals: ['notFound'],
});
export const revealOrganizationField = endpoint({
  name: 'organizations.revealField',
  method: 'POST',
  path: '/organizations/:id/fields/:fieldId/reveal',
  permission: 'fields.reveal',
  summary: 'The whole value of a company’s sensitive field. Who looked is written to the audit log.',
  params: FieldOf,
  reply: Revealed,
  refusals: ['notFound'],
});

/** A level of service that customers or companies have. */
export const Tier = shape({
  key: TierKey,
  /** In the reader's language. */
  name: Type.String(),
  names: BothLanguages,
  colour: oneOf(...statusColours),
});
export type Tier = Static<typeof Tier>;
export const listTiers = endpoint({
  name: 'tiers.list',
  method: 'GET',
  path: '/tiers',
  permission: 'tickets.read',
  summary: 'Tiers of customers in order, the best first.',
  reply: shape({ items: Type.Array(Tier) }),
});
export const setTiers = endpoint({
  name: 'tiers.set',
  method: 'PUT',
  path: '/tiers',
  permission: 'settings.manage',
  summary: 'All tiers in order. One that a customer or company has cannot be left out.',
  body: shape({
    items: Type.Array(shape({ key: TierKey, names: BothLanguages, colour: oneOf(...statusColours) }), {
      maxItems: 20,
    }),
  }),
  reply: shape({ items: Type.Array(Tier) }),
  refusals: ['inUse', 'badRequest'],
});
