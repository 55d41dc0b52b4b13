/** Where a ticket stands in its queue, and how long it may take. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { NumberParam, nullable, oneOf, shape } from './shapes.ts';

export const Wait = shape({
  /** So many of its team and line stand before it. */
  ahead: Type.Integer(),
  /** Seconds of working time: half are answered sooner than `low`, nine of ten sooner than `high`. Null while history is short. */
  expected: nullable(shape({ low: Type.Integer(), high: Type.Integer() })),
  /** As it is told to people, in both of our languages. */
  words: shape({ ru: Type.String(), en: Type.String() }),
  /** `short`: too little history, so only the usual promise is told. */
  history: oneOf('enough', 'short'),
});
export type Wait = Static<typeof Wait>;

export const getWait = endpoint({
  name: 'waits.show',
  method: 'GET',
  path: '/tickets/:number/wait',
  permission: 'tickets.read',
  summary:
    'How many are before a ticket and how long it may take; null when it does not wait for us. At most some ten seconds old.',
  params: NumberParam,
  reply: shape({ wait: nullable(Wait) }),
});
