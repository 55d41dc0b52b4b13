/** Customers, their identities and organizations, and the card beside the reply box. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { Id, IdParam, Language, Moment, Pages, nullable, oneOf, pageOf, shape } from './shapes.ts';
import { TicketRow } from './tickets.ts';

export const Identity = shape({
  kind: oneOf('email', 'phone', 'external'),
  value: Type.String(),
  verified: Type.Boolean(),
});

export const Customer = shape({
  id: Id,
  name: Type.String(),
  language: nullable(Language),
  organization: nullable(shape({ id: Id, name: Type.String() })),
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
    addIdentity: Type.Optional(
      shape({ kind: oneOf('email', 'phone', 'external'), value: Type.String({ maxLength: 254 }) }),
    ),
  }),
  reply: Customer,
  refusals: ['notFound', 'alreadyExists', 'badAddress'],
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
