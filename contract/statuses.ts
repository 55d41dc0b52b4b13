/** Named statuses over the six categories: what they are called, and which steps people may take. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { BothLanguages, Done, Id, IdParam, Line, nullable, oneOf, shape } from './shapes.ts';
import { StatusCategory, statusColours } from './terms.ts';

export const Status = shape({
  id: Id,
  name: Type.String(),
  category: StatusCategory,
  /** In the account's language. */
  customerLabel: Type.String(),
  customerLabels: BothLanguages,
  /** Null means the colour of the category. */
  colour: nullable(oneOf(...statusColours)),
  position: Type.Integer(),
  /** To which statuses people may not go from this one. */
  barred: Type.Array(Id),
});
export type Status = Static<typeof Status>;

const Wishes = {
  colour: Type.Optional(nullable(oneOf(...statusColours))),
  /** What the customer reads; empty words mean what is usual for the category. */
  customerLabels: Type.Optional(BothLanguages),
};

export const createStatus = endpoint({
  name: 'statuses.create',
  method: 'POST',
  path: '/statuses',
  permission: 'settings.manage',
  status: 201,
  summary: 'Make a status. Its category stays as it is for ever; it is the last of its category.',
  body: shape({ name: Line(60), category: StatusCategory, ...Wishes }),
  reply: Status,
  refusals: ['alreadyExists'],
});
export const updateStatus = endpoint({
  name: 'statuses.update',
  method: 'PATCH',
  path: '/statuses/:id',
  permission: 'settings.manage',
  summary: 'Rename a status, give it another colour or another label for the customer.',
  params: IdParam,
  body: shape({ name: Type.Optional(Line(60)), ...Wishes }),
  reply: Status,
  refusals: ['notFound', 'alreadyExists'],
});
export const orderStatuses = endpoint({
  name: 'statuses.order',
  method: 'PUT',
  path: '/statuses/order',
  permission: 'settings.manage',
  summary: 'The order of statuses. The first of a category is the one that automatic steps set.',
  body: shape({ ids: Type.Array(Id, { maxItems: 100 }) }),
  reply: Done,
});
export const barSteps = endpoint({
  name: 'statuses.barSteps',
  method: 'PUT',
  path: '/statuses/:id/barred',
  permission: 'settings.manage',
  summary: 'To which statuses people may not go from this one. Automatic steps are never barred.',
  params: IdParam,
  body: shape({ ids: Type.Array(Id, { maxItems: 100 }) }),
  reply: Status,
  refusals: ['notFound'],
});
export const removeStatus = endpoint({
  name: 'statuses.remove',
  method: 'POST',
  path: '/statuses/:id/removal',
  permission: 'settings.manage',
  summary: 'Remove a status; its tickets get another one of the same category.',
  params: IdParam,
  body: shape({ successorId: Id }),
  reply: Done,
  refusals: ['notFound', 'badSetting'],
});

export const listStatuses = endpoint({
  name: 'statuses.list',
  method: 'GET',
  path: '/statuses',
  permission: 'tickets.read',
  summary: 'Statuses in order, and the names of removed ones, which old history has.',
  reply: shape({
    items: Type.Array(Status),
    removed: Type.Array(shape({ id: Id, name: Type.String() })),
  }),
});
