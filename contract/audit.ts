/** The log of what was set up, by whom, and who has looked at what is nobody's business. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { Id, Moment, Pages, nullable, pageOf, shape } from './shapes.ts';

export const AuditEntry = shape({
  id: Id,
  at: Moment,
  /** `agent`, `token`, `desk` and others. */
  actorKind: Type.String(),
  actorName: nullable(Type.String()),
  /** `noun.verb`, such as `field.reveal`. */
  action: Type.String(),
  /** What it was about, without secrets. */
  data: Type.Record(Type.String(), Type.Unknown()),
  /** Where the request came from, when that is known. */
  ip: nullable(Type.String()),
});
export type AuditEntry = Static<typeof AuditEntry>;

export const listAudit = endpoint({
  name: 'audit.list',
  method: 'GET',
  path: '/audit',
  permission: 'settings.manage',
  summary: 'Who changed settings, saw a hidden value, was turned away; the newest first.',
  query: shape({
    /** Only this action. */
    action: Type.Optional(Type.String({ pattern: '^[a-zA-Z]{1,40}\\.[a-zA-Z]{1,40}$' })),
    ...Pages,
  }),
  reply: pageOf(AuditEntry),
  refusals: ['badRequest'],
});
