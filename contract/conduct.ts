/** Abuse: warning a customer, blocking him, and what was decided before. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { Id, IdParam, Line, Moment, NumberParam, nullable, oneOf, shape } from './shapes.ts';

export const ConductEntry = shape({
  id: Id,
  at: Moment,
  kind: oneOf('warned', 'blocked', 'unblocked'),
  agentName: Type.String(),
  /** Of the ticket that it was about. */
  number: nullable(Type.String()),
  /** What the customer was told, or why he was blocked. */
  text: Type.String(),
});
export const Conduct = shape({
  /** His letters wait in the quarantine while it is set. */
  blockedAt: nullable(Moment),
  /** Newest first, at most 50. */
  entries: Type.Array(ConductEntry),
});
export type Conduct = Static<typeof Conduct>;

export const getConduct = endpoint({
  name: 'conduct.show',
  method: 'GET',
  path: '/customers/:id/conduct',
  permission: 'tickets.read',
  summary: 'Warnings and blocks of a customer.',
  params: IdParam,
  reply: Conduct,
  refusals: ['notFound'],
});

export const warnCustomer = endpoint({
  name: 'conduct.warn',
  method: 'POST',
  path: '/tickets/:number/warning',
  permission: 'tickets.work',
  status: 201,
  summary: 'Send the author of a ticket a warning, as a reply in the ticket, and keep it in his record.',
  params: NumberParam,
  body: shape({ text: Type.String({ minLength: 1, maxLength: 5_000, pattern: '\\S' }) }),
  reply: Conduct,
  refusals: ['notFound', 'emptyMessage'],
});

export const blockCustomer = endpoint({
  name: 'conduct.block',
  method: 'POST',
  path: '/customers/:id/block',
  permission: 'customers.write',
  status: 201,
  summary:
    'Block a customer: his letters wait in the quarantine, nothing is answered by itself, his status page takes no words.',
  params: IdParam,
  body: shape({ reason: Line(500) }),
  reply: Conduct,
  refusals: ['notFound'],
});
export const unblockCustomer = endpoint({
  name: 'conduct.unblock',
  method: 'DELETE',
  path: '/customers/:id/block',
  permission: 'customers.write',
  summary: 'Unblock a customer. What waits in the quarantine is taken in from there.',
  params: IdParam,
  reply: Conduct,
  refusals: ['notFound'],
});
