/** Statements on policies and their versions. */
import { change, many, maybeOne } from '../../platform/db/statement.ts';
import type { SlaTerms } from '../../../contract/sla.ts';
import type { PolicyRow } from './policy.ts';

const columns = `sla_policy.id, sla_policy.name, sla_policy.position, sla_policy.enabled, sla_policy.version, sla_policy.since,
  sla_policy_version.terms`;
const withTerms = `from sla_policy join sla_policy_version on sla_policy_version.account_id = sla_policy.account_id
    and sla_policy_version.policy_id = sla_policy.id and sla_policy_version.version = sla_policy.version
  where sla_policy.account_id = :account and sla_policy.removed_at is null`;

export const list = many<object, PolicyRow>(
  'sla.policies',
  `select ${columns} ${withTerms} order by sla_policy.position, sla_policy.id`,
);

export const lock = maybeOne<{ id: string }, PolicyRow>(
  'sla.lockPolicy',
  `select ${columns} ${withTerms} and sla_policy.id = :id for update of sla_policy`,
);

export const anyEnabled = maybeOne<object, { one: number }>(
  'sla.anyEnabled',
  `select 1 as one from sla_policy where account_id = :account limit 1`,
);

export const runningByVersion = many<object, { policyId: string; version: number; running: number }>(
  'sla.runningByVersion',
  `select policy_id, policy_version as version, count(*)::int as running from sla_clock
   where account_id = :account and state in ('running', 'paused') group by 1, 2`,
);

export const insert = change<Omit<PolicyRow, 'terms' | 'version'>>(
  'sla.insertPolicy',
  `insert into sla_policy (account_id, id, name, position, enabled, version, since, created_at)
   values (:account, :id, :name, :position, :enabled, 1, :since, :since)`,
);

export const update = change<Omit<PolicyRow, 'terms'>>(
  'sla.updatePolicy',
  `update sla_policy set name = :name, position = :position, enabled = :enabled, version = :version, since = :since
   where account_id = :account and id = :id`,
);

export const setOrder = change<{ ids: readonly string[] }>(
  'sla.setOrder',
  `update sla_policy set position = wanted.position
   from unnest(:ids::uuid[]) with ordinality as wanted (id, position)
   where sla_policy.account_id = :account and sla_policy.id = wanted.id`,
);

export const remove = change<{ id: string; now: Date }>(
  'sla.removePolicy',
  `update sla_policy set removed_at = :now where account_id = :account and id = :id and removed_at is null`,
);

export const insertVersion = change<{
  id: string;
  version: number;
  name: string;
  terms: SlaTerms;
  now: Date;
  agentId: string | null;
}>(
  'sla.insertVersion',
  `insert into sla_policy_version (account_id, policy_id, version, name, terms, created_at, created_by)
   values (:account, :id, :version, :name, :terms, :now, :agentId)`,
);

export interface VersionRow {
  policyId: string;
  version: number;
  name: string;
  terms: SlaTerms;
  createdAt: Date;
  createdBy: string | null;
}

/** Also of policies that have been removed. */
export const findVersions = many<{ ids: readonly string[]; versions: readonly number[] }, VersionRow>(
  'sla.findVersions',
  `select policy_id, version, name, terms, created_at, created_by from sla_policy_version
   where account_id = :account
     and (policy_id, version) in (select * from unnest(:ids::uuid[], :versions::int[]))`,
);

export const versionsOf = many<{ id: string }, VersionRow>(
  'sla.versionsOf',
  `select policy_id, version, name, terms, created_at, created_by from sla_policy_version
   where account_id = :account and policy_id = :id order by version desc`,
);
