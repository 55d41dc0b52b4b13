/** Topics: the tree of what tickets are about, and what a ticket gets with its topic. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { Field } from './fields.ts';
import { BothLanguages, Done, Id, IdParam, Line, nullable, oneOf, shape } from './shapes.ts';
import { Priority, SupportLine } from './terms.ts';

/** What a ticket gets when it is given the topic; null means: as the parent says. */
export const TopicDefaults = {
  teamId: nullable(Id),
  line: nullable(SupportLine),
  priority: nullable(Priority),
  slaPolicyId: nullable(Id),
  /** Added to those of the parents. */
  tags: Type.Array(Type.String()),
};

export const Topic = shape({
  id: Id,
  parentId: nullable(Id),
  /** Order among its siblings. */
  position: Type.Integer(),
  /** In the reader's language. */
  name: Type.String(),
  names: BothLanguages,
  /** As the customer reads it; empty words mean the name. */
  customerNames: BothLanguages,
  /** The customer may choose it himself. */
  shownToCustomers: Type.Boolean(),
  /** Archived ones stay on old tickets and are offered no more. */
  active: Type.Boolean(),
  ...TopicDefaults,
});
export type Topic = Static<typeof Topic>;

export const listTopics = endpoint({
  name: 'topics.list',
  method: 'GET',
  path: '/topics',
  permission: 'tickets.read',
  summary: 'All topics, archived ones too: parents before children, siblings in order.',
  reply: shape({ items: Type.Array(Topic) }),
});

const Changeable = {
  customerNames: Type.Optional(BothLanguages),
  shownToCustomers: Type.Optional(Type.Boolean()),
  teamId: Type.Optional(nullable(Id)),
  line: Type.Optional(nullable(SupportLine)),
  priority: Type.Optional(nullable(Priority)),
  slaPolicyId: Type.Optional(nullable(Id)),
  tags: Type.Optional(Type.Array(Line(60), { maxItems: 50 })),
};

export const createTopic = endpoint({
  name: 'topics.create',
  method: 'POST',
  path: '/topics',
  permission: 'settings.manage',
  status: 201,
  summary: 'Make a topic, the last of its siblings.',
  body: shape({ names: BothLanguages, parentId: Type.Optional(nullable(Id)), ...Changeable }),
  reply: Topic,
  refusals: ['badSetting', 'notFound'],
});
export const updateTopic = endpoint({
  name: 'topics.update',
  method: 'PATCH',
  path: '/topics/:id',
  permission: 'settings.manage',
  summary: 'Rename a topic, change what it gives to tickets, archive it with all below it, or bring it back.',
  params: IdParam,
  body: shape({
    names: Type.Optional(BothLanguages),
    active: Type.Optional(Type.Boolean()),
    ...Changeable,
  }),
  reply: Topic,
  refusals: ['badSetting', 'notFound'],
});
export const moveTopic = endpoint({
  name: 'topics.move',
  method: 'PUT',
  path: '/topics/:id/place',
  permission: 'settings.manage',
  summary: 'Put a topic under another parent, or elsewhere among its siblings.',
  params: IdParam,
  body: shape({ parentId: nullable(Id), index: Type.Integer({ minimum: 0, maximum: 1000 }) }),
  reply: Topic,
  refusals: ['badSetting', 'notFound'],
});
export const removeTopic = endpoint({
  name: 'topics.remove',
  method: 'DELETE',
  path: '/topics/:id',
  permission: 'settings.manage',
  summary: 'Remove a topic that no ticket has ever had and that has none below it.',
  params: IdParam,
  reply: Done,
  refusals: ['notFound', 'inUse'],
});

/** Shown only when another field has one of these values. */
export const ShownWhen = shape({ fieldId: Id, is: Type.Array(Line(60), { minItems: 1, maxItems: 50 }) });
export type ShownWhen = Static<typeof ShownWhen>;

const Place = {
  forCustomer: oneOf('hidden', 'optional', 'required'),
  forAgent: oneOf('hidden', 'optional', 'requiredAtSolve'),
  shownWhen: nullable(ShownWhen),
};

/** A field in the form of a topic. */
export const FormItem = shape({
  field: Field,
  ...Place,
  /** The topic whose form it stands in; null for a field of every ticket. */
  topicId: nullable(Id),
});
export type FormItem = Static<typeof FormItem>;

export const getForm = endpoint({
  name: 'forms.show',
  method: 'GET',
  path: '/form',
  permission: 'tickets.read',
  summary: 'The form of a topic: fields of every ticket, then those of its parents, then its own.',
  query: shape({ topicId: Type.Optional(Id) }),
  reply: shape({ items: Type.Array(FormItem) }),
  refusals: ['notFound'],
});
export const setForm = endpoint({
  name: 'forms.set',
  method: 'PUT',
  path: '/topics/:id/form',
  permission: 'settings.manage',
  summary: 'The topic’s own fields in order; those of its parents come before them by themselves.',
  params: IdParam,
  body: shape({ items: Type.Array(shape({ fieldId: Id, ...Place }), { maxItems: 100 }) }),
  reply: shape({ items: Type.Array(FormItem) }),
  refusals: ['notFound', 'badSetting'],
});
