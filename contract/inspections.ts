/** Inspections: cases opened by repeat complaints about one object, topic, tag or company. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { Done, Id, IdParam, Line, Moment, nullable, oneOf, shape } from './shapes.ts';

export const countedBys = ['subject', 'topic', 'tag', 'organization'] as const;
export type CountedBy = (typeof countedBys)[number];

const PolicyContent = {
  name: Line(120),
  enabled: Type.Boolean(),
  /** What complaints are counted by. */
  countedBy: oneOf(...countedBys),
  /** Only objects of this kind; only for `subject`. */
  subjectKindId: Type.Optional(nullable(Id)),
  /** Only these topics and what is below them; empty is all. */
  topicIds: Type.Array(Id, { maxItems: 200 }),
  /** Only these tags; empty is all. */
  tags: Type.Array(Line(60), { maxItems: 100 }),
  /** So many tickets within so many days open an inspection. */
  threshold: Type.Integer({ minimum: 2, maximum: 1000 }),
  days: Type.Integer({ minimum: 1, maximum: 366 }),
  /** Within so many days after an inspection, the next one about the same is stronger. */
  repeatDays: Type.Integer({ minimum: 1, maximum: 1830 }),
  tellAgents: Type.Array(Id, { maxItems: 100 }),
  tellTeamId: Type.Optional(nullable(Id)),
  /** Who is told as well from the second time on. */
  tellAgain: Type.Array(Id, { maxItems: 100 }),
};
export const InspectionPolicyDraft = shape(PolicyContent);
export type InspectionPolicyDraft = Static<typeof InspectionPolicyDraft>;
export const InspectionPolicy = shape({
  id: Id,
  ...PolicyContent,
  subjectKindId: nullable(Id),
  tellTeamId: nullable(Id),
});
export type InspectionPolicy = Static<typeof InspectionPolicy>;

export const Inspection = shape({
  id: Id,
  policyId: Id,
  /** What it is about, as people call it. */
  name: Type.String(),
  /** «3 обращения за 7 дней». */
  reason: Type.String(),
  /** 1 the first time, 2 and more when it came again. */
  level: Type.Integer(),
  state: oneOf('open', 'closed'),
  openedAt: Moment,
  closedAt: nullable(Moment),
  closedBy: nullable(Type.String()),
  conclusion: nullable(Type.String()),
  tickets: Type.Integer(),
});
export type Inspection = Static<typeof Inspection>;

export const listInspectionPolicies = endpoint({
  name: 'inspectionPolicies.list',
  method: 'GET',
  path: '/inspection-policies',
  permission: 'settings.manage',
  summary: 'Which repeat complaints open an inspection.',
  reply: shape({ items: Type.Array(InspectionPolicy) }),
});
export const createInspectionPolicy = endpoint({
  name: 'inspectionPolicies.create',
  method: 'POST',
  path: '/inspection-policies',
  permission: 'settings.manage',
  status: 201,
  summary:
    'Watch for repeat complaints. The tickets of the period just past are counted at once, at most 2,000.',
  body: InspectionPolicyDraft,
  reply: InspectionPolicy,
  refusals: ['notFound'],
});
export const updateInspectionPolicy = endpoint({
  name: 'inspectionPolicies.update',
  method: 'PUT',
  path: '/inspection-policies/:id',
  permission: 'settings.manage',
  summary: 'Change what is watched for. Counting begins anew.',
  params: IdParam,
  body: InspectionPolicyDraft,
  reply: InspectionPolicy,
  refusals: ['notFound'],
});
export const removeInspectionPolicy = endpoint({
  name: 'inspectionPolicies.remove',
  method: 'DELETE',
  path: '/inspection-policies/:id',
  permission: 'settings.manage',
  summary: 'Watch no longer. Inspections that were opened stay.',
  params: IdParam,
  reply: Done,
  refusals: ['notFound'],
});

export const listInspections = endpoint({
  name: 'inspections.list',
  method: 'GET',
  path: '/inspections',
  permission: 'tickets.read',
  summary: 'Inspections, open ones first, the newest first; at most 200.',
  reply: shape({ items: Type.Array(Inspection) }),
});
export const getInspection = endpoint({
  name: 'inspections.show',
  method: 'GET',
  path: '/inspections/:id',
  permission: 'tickets.read',
  summary: 'An inspection with its evidence: the tickets that I may see.',
  params: IdParam,
  reply: shape({
    ...Inspection.properties,
    evidence: Type.Array(
      shape({
        number: Type.String(),
        subject: Type.String(),
        openedAt: Moment,
        requesterName: Type.String(),
      }),
    ),
    /** Earlier ones about the same. */
    earlier: Type.Array(Inspection),
  }),
  refusals: ['notFound'],
});
export const closeInspection = endpoint({
  name: 'inspections.close',
  method: 'POST',
  path: '/inspections/:id/closure',
  permission: 'tickets.work',
  summary: 'Close an inspection with a conclusion.',
  params: IdParam,
  body: shape({ conclusion: Line(5000) }),
  reply: Inspection,
  refusals: ['notFound', 'wrongStatus'],
});
