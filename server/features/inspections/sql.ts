/** Statements on inspections, what is counted towards them, and their evidence. */
import { change, many, maybeOne } from '../../platform/db/statement.ts';
import type { CountedBy } from '../../../contract/inspections.ts';

export interface PolicyRow {
  id: string;
  name: string;
  enabled: boolean;
  countedBy: CountedBy;
  subjectKindId: string | null;
  topicIds: string[];
  tags: string[];
  threshold: number;
  days: number;
  repeatDays: number;
  tellAgents: string[];
  tellTeamId: string | null;
  tellAgain: string[];
}

const policyColumns = `id, name, enabled, counted_by, subject_kind_id, topic_ids, tags, threshold, days, repeat_days,
  tell_agents, tell_team_id, tell_again`;

export const policies = many<object, PolicyRow>(
  'inspections.policies',
  `select ${policyColumns} from inspection_policy where account_id = :account order by lower(name), id`,
);

export const insertPolicy = change<PolicyRow & { at: Date }>(
  'inspections.insertPolicy',
  `insert into inspection_policy (account_id, id, name, enabled, counted_by, subject_kind_id, topic_ids, tags, threshold, days,
     repeat_days, tell_agents, tell_team_id, tell_again, created_at)
   values (:account, :id, :name, :enabled, :countedBy, :subjectKindId, :topicIds, :tags, :threshold, :days,
     :repeatDays, :tellAgents, :tellTeamId, :tellAgain, :at)`,
);

export const updatePolicy = change<PolicyRow>(
  'inspections.updatePolicy',
  `update inspection_policy set name = :name, enabled = :enabled, counted_by = :countedBy, subject_kind_id = :subjectKindId,
     topic_ids = :topicIds, tags = :tags, threshold = :threshold, days = :days, repeat_days = :repeatDays,
     tell_agents = :tellAgents, tell_team_id = :tellTeamId, tell_again = :tellAgain
   where account_id = :account and id = :id`,
);

export const deletePolicy = change<{ id: string }>(
  'inspections.deletePolicy',
  'delete from inspection_policy where account_id = :account and id = :id',
);

export const forgetComplaints = change<{ policyId: string }>(
  'inspections.forgetComplaints',
  'delete from complaint where account_id = :account and policy_id = :policyId',
);

/** 0 when it has been counted already. */
export const insertComplaint = change<{ policyId: string; about: string; ticketId: string; at: Date }>(
  'inspections.insertComplaint',
  `insert into complaint (account_id, policy_id, about, ticket_id, at) values (:account, :policyId, :about, :ticketId, :at)
   on conflict do nothing`,
);

/** What it is found to be no complaint about after all. */
export const dropComplaints = change<{ policyId: string; ticketId: string; except: readonly string[] }>(
  'inspections.dropComplaints',
  `delete from complaint
   where account_id = :account and policy_id = :policyId and ticket_id = :ticketId and about <> all(:except::text[])`,
);

export const complaintsSince = many<
  { policyId: string; about: string; since: Date },
  { ticketId: string; at: Date }
>(
  'inspections.complaintsSince',
  `select ticket_id, at from complaint
   where account_id = :account and policy_id = :policyId and about = :about and at > :since order by at limit 1000`,
);

export interface InspectionRow {
  id: string;
  policyId: string;
  about: string;
  name: string;
  reason: string;
  level: number;
  state: 'open' | 'closed';
  openedAt: Date;
  closedAt: Date | null;
  closedBy: string | null;
  conclusion: string | null;
}

const columns = `id, policy_id, about, name, reason, level, state, opened_at, closed_at, closed_by, conclusion`;

/** 0 when one about the same is open. */
export const insertInspection = change<
  Pick<InspectionRow, 'id' | 'policyId' | 'about' | 'name' | 'reason' | 'level'> & { at: Date }
>(
  'inspections.insert',
  `insert into inspection (account_id, id, policy_id, about, name, reason, level, opened_at)
   values (:account, :id, :policyId, :about, :name, :reason, :level, :at) on conflict do nothing`,
);

export const lastInspection = maybeOne<{ policyId: string; about: string }, InspectionRow>(
  'inspections.last',
  `select ${columns} from inspection
   where account_id = :account and policy_id = :policyId and about = :about order by opened_at desc limit 1`,
);

export const inspectionsAbout = many<{ policyId: string; about: string }, InspectionRow>(
  'inspections.about',
  `select ${columns} from inspection
   where account_id = :account and policy_id = :policyId and about = :about order by opened_at desc limit 50`,
);

/** Open ones first. */
export const inspections = many<object, InspectionRow>(
  'inspections.list',
  `select ${columns} from inspection where account_id = :account order by state = 'closed', opened_at desc limit 200`,
);

export const findInspection = maybeOne<{ id: string }, InspectionRow>(
  'inspections.find',
  `select ${columns} from inspection where account_id = :account and id = :id`,
);

/** 0 when it is closed already. */
export const closeInspection = change<{ id: string; at: Date; agentId: string | null; conclusion: string }>(
  'inspections.close',
  `update inspection set state = 'closed', closed_at = :at, closed_by = :agentId, conclusion = :conclusion
   where account_id = :account and id = :id and state = 'open'`,
);

export const addEvidence = change<{ inspectionId: string; ticketIds: string[]; at: Date }>(
  'inspections.addEvidence',
  `insert into inspection_evidence (account_id, inspection_id, ticket_id, at)
   select :account, :inspectionId, ticket_id, :at from unnest(:ticketIds::uuid[]) as ticket_id on conflict do nothing`,
);

export const evidenceOf = many<{ inspectionId: string; limit: number }, { ticketId: string }>(
  'inspections.evidenceOf',
  `select ticket_id from inspection_evidence
   where account_id = :account and inspection_id = :inspectionId order by ticket_id desc limit :limit`,
);

export const countEvidence = many<{ ids: string[] }, { inspectionId: string; tickets: number }>(
  'inspections.countEvidence',
  `select inspection_id, count(*)::int as tickets from inspection_evidence
   where account_id = :account and inspection_id = any(:ids::uuid[]) group by inspection_id`,
);
