/** Starter packs: topics, forms, calendars, promises, plans, templates and rules of a trade, switched on in one step. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { Moment, nullable, oneOf, shape } from './shapes.ts';

export const packKeys = ['shop', 'bank', 'school', 'clinic', 'travel', 'branches'] as const;
export type PackKey = (typeof packKeys)[number];
const Key = oneOf(...packKeys);

/** What a pack is made of. */
export const packPieces = [
  'kinds',
  'fields',
  'topics',
  'keywords',
  'calendars',
  'policies',
  'plans',
  'templates',
  'rules',
  'inspections',
] as const;
export type PackPiece = (typeof packPieces)[number];
const Counts = Type.Array(
  shape({
    piece: oneOf(...packPieces),
    /** Made new. */ made: Type.Integer(),
    /** Left as they were: a thing of that name is there already. */ kept: Type.Integer(),
  }),
);
export type PackCounts = Static<typeof Counts>;

export const Pack = shape({
  key: Key,
  /** All in the reader's language. */
  name: Type.String(),
  about: Type.String(),
  topics: Type.Array(Type.String()),
  /** Null while it was never switched on. */
  installedAt: nullable(Moment),
});
export type Pack = Static<typeof Pack>;

export const listPacks = endpoint({
  name: 'packs.list',
  method: 'GET',
  path: '/packs',
  permission: 'settings.manage',
  summary: 'Starter packs, and which are switched on.',
  reply: shape({ items: Type.Array(Pack) }),
});

export const installPack = endpoint({
  name: 'packs.install',
  method: 'POST',
  path: '/packs/:key/installation',
  permission: 'settings.manage',
  status: 201,
  summary:
    'Switch a starter pack on, in one transaction. What has the same name already is kept as it is; everything may be edited afterwards.',
  params: shape({ key: Key }),
  reply: shape({ pack: Pack, counts: Counts }),
});
