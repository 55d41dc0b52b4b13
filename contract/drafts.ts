/** What an agent has begun to write and not yet sent. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { Done, Id, Moment, NumberParam, nullable, oneOf, shape } from './shapes.ts';

export const Draft = shape({
  kind: oneOf('reply', 'note'),
  html: Type.String({ maxLength: 1_000_000 }),
  cc: Type.Array(Type.String({ maxLength: 320 }), { maxItems: 50 }),
  uploads: Type.Array(shape({ id: Id, name: Type.String(), type: Type.String(), size: Type.Integer() })),
  seenMessageId: nullable(Id),
  updatedAt: Moment,
});
export type Draft = Static<typeof Draft>;

export const getDraft = endpoint({
  name: 'drafts.show',
  method: 'GET',
  path: '/tickets/:number/draft',
  permission: 'notes.write',
  summary: 'My unsent reply or note on this ticket.',
  params: NumberParam,
  reply: shape({ draft: nullable(Draft) }),
});

export const saveDraft = endpoint({
  name: 'drafts.save',
  method: 'PUT',
  path: '/tickets/:number/draft',
  permission: 'notes.write',
  summary: 'Keep my unsent text on the server.',
  params: NumberParam,
  body: shape({
    kind: oneOf('reply', 'note'),
    html: Type.String({ maxLength: 1_000_000 }),
    cc: Type.Optional(Type.Array(Type.String({ maxLength: 320 }), { maxItems: 50 })),
    uploadIds: Type.Optional(Type.Array(Id, { maxItems: 50 })),
    seenMessageId: Type.Optional(nullable(Id)),
  }),
  reply: Done,
});

export const dropDraft = endpoint({
  name: 'drafts.drop',
  method: 'DELETE',
  path: '/tickets/:number/draft',
  permission: 'notes.write',
  summary: 'Throw my draft away.',
  params: NumberParam,
  reply: Done,
});
