/** Topics: the tree of what tickets are about, and what a ticket gets with its topic. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { BothLanguages, Id, nullable, shape } from './shapes.ts';
import { Priority, SupportLine } from './tickets.ts';

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
