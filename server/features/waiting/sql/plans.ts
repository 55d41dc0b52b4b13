/** Statements on follow-up plans and on those that are at work. */
import type { PlanStep } from '../../../../contract/waiting.ts';
import { change, many, maybeOne } from '../../../platform/db/statement.ts';

export interface PlanRow {
  id: string;
  name: string;
  active: boolean;
  steps: PlanStep[];
}

export const list = many<object, PlanRow>(
  'plans.list',
  `select id, name, active, steps from follow_up_plan
   where account_id = :account and removed_at is null order by created_at, id`,
);

export const insert = change<{ id: string; name: string; active: boolean; steps: string; at: Date }>(
  'plans.insert',
  `insert into follow_up_plan (account_id, id, name, active, steps, created_at)
   values (:account, :id, :name, :active, :steps::text::jsonb, :at)`,
);

export const update = change<{ id: string; name: string; active: boolean; steps: string }>(
  'plans.update',
  `update follow_up_plan set name = :name, active = :active, steps = :steps::text::jsonb
   where account_id = :account and id = :id and removed_at is null`,
);

export const remove = change<{ id: string; at: Date }>(
  'plans.remove',
  `update follow_up_plan set removed_at = :at where account_id = :account and id = :id and removed_at is null`,
);

export interface RunRow {
  ticketId: string;
  planId: string;
  name: string;
  steps: PlanStep[];
  nextStep: number;
  nextAt: Date;
  startedAt: Date;
  sent: number;
}

export const findRun = maybeOne<{ ticketId: string }, RunRow>(
  'plans.findRun',
  `select ticket_id, plan_id, name, steps, next_step, next_at, started_at, sent from follow_up_run
   where account_id = :account and ticket_id = :ticketId`,
);

export const putRun = change<Omit<RunRow, 'steps'> & { steps: string }>(
  'plans.putRun',
  `insert into follow_up_run (account_id, ticket_id, plan_id, name, steps, next_step, next_at, started_at, sent)
   values (:account, :ticketId, :planId, :name, :steps::text::jsonb, :nextStep, :nextAt, :startedAt, :sent)
   on conflict (account_id, ticket_id) do update
   set plan_id = excluded.plan_id, name = excluded.name, steps = excluded.steps, next_step = excluded.next_step,
     next_at = excluded.next_at, started_at = excluded.started_at, sent = excluded.sent`,
);

export const deleteRun = change<{ ticketId: string }>(
  'plans.deleteRun',
  `delete from follow_up_run where account_id = :account and ticket_id = :ticketId`,
);
