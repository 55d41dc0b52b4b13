/** Statements on what triage may do by itself, and on the training that runs. */
import { change, maybeOne } from '../../../platform/db/statement.ts';
import type { TriageHead, TriageMode } from '../../../../contract/triage.ts';

export interface SettingRow {
  wantedPrecision: number;
  modes: Partial<Record<TriageHead, TriageMode>>;
  incidentTickets: number;
  trainingStartedAt: Date | null;
  trainingEndedAt: Date | null;
  trainingProblem: string | null;
}

export const findSetting = maybeOne<object, SettingRow>(
  'triage.findSetting',
  `select wanted_precision, modes, incident_tickets, training_started_at, training_ended_at, training_problem
   from triage_setting where account_id = :account`,
);

export const putSetting = change<Pick<SettingRow, 'wantedPrecision' | 'incidentTickets'> & { modes: string }>(
  'triage.putSetting',
  `insert into triage_setting (account_id, wanted_precision, incident_tickets, modes)
   values (:account, :wantedPrecision, :incidentTickets, :modes::text::jsonb)
   on conflict (account_id) do update set wanted_precision = excluded.wanted_precision,
     incident_tickets = excluded.incident_tickets, modes = excluded.modes`,
);

/** One row when nobody else trains; a training that has not ended by `stale` died with its process. */
export const beginTraining = change<{ now: Date; stale: Date }>(
  'triage.beginTraining',
  `insert into triage_setting (account_id, training_started_at) values (:account, :now)
   on conflict (account_id) do update set training_started_at = :now, training_ended_at = null, training_problem = null
   where triage_setting.training_started_at is null or triage_setting.training_ended_at is not null
     or triage_setting.training_started_at < :stale`,
);

export const endTraining = change<{ now: Date; problem: string | null }>(
  'triage.endTraining',
  `update triage_setting set training_ended_at = :now, training_problem = :problem where account_id = :account`,
);
