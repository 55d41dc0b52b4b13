/** Statements on learned models. */
import { change, many, maybeOne } from '../../../platform/db/statement.ts';
import type { TriageHead } from '../../../../contract/triage.ts';

export interface ModelRow {
  version: number;
  trainedAt: Date;
  seconds: number;
  texts: number;
}

export interface HeadRow {
  head: TriageHead;
  labels: string[];
  texts: number[];
  weights: Buffer;
  scales: Buffer;
  bias: Buffer;
  slope: number;
  shift: number;
  /** Confidence, place of the truth, place of the answer; oldest first. */
  trials: [number, number, number][];
}

export const newestModel = maybeOne<object, ModelRow>(
  'triage.newestModel',
  `select version, trained_at, seconds, texts from triage_model
   where account_id = :account order by version desc limit 1`,
);

export const vocabularyOfModel = maybeOne<{ version: number }, { keys: Buffer; idf: Buffer }>(
  'triage.vocabularyOfModel',
  'select keys, idf from triage_model where account_id = :account and version = :version',
);

export const headsOfModel = many<{ version: number }, HeadRow>(
  'triage.headsOfModel',
  `select head, labels, texts, weights, scales, bias, slope, shift, trials from triage_head
   where account_id = :account and version = :version`,
);

/** Without the weights: what the settings show. */
export const headReports = many<{ version: number }, Pick<HeadRow, 'head' | 'labels' | 'texts' | 'trials'>>(
  'triage.headReports',
  `select head, labels, texts, trials from triage_head where account_id = :account and version = :version`,
);

export const insertModel = change<ModelRow & { keys: Buffer; idf: Buffer }>(
  'triage.insertModel',
  `insert into triage_model (account_id, version, trained_at, seconds, texts, keys, idf)
   values (:account, :version, :trainedAt, :seconds, :texts, :keys, :idf)`,
);

export const insertHead = change<Omit<HeadRow, 'trials'> & { version: number; trials: string }>(
  'triage.insertHead',
  `insert into triage_head (account_id, version, head, labels, texts, weights, scales, bias, slope, shift, trials)
   values (:account, :version, :head, :labels, :texts, :weights, :scales, :bias, :slope, :shift, :trials::text::jsonb)`,
);

export const deleteModelsBefore = change<{ version: number }>(
  'triage.deleteModelsBefore',
  'delete from triage_model where account_id = :account and version < :version',
);
