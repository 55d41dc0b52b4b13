/** Statements on objects and their kinds. */
import { many, maybeOne } from '../../platform/db/statement.ts';
import type { KindRow, SubjectBrief, SubjectRow } from './subject.ts';

export const listKinds = many<object, KindRow>(
  'subjects.listKinds',
  `select id, key, name as names, plural as plurals, icon, position, active, patterns
   from subject_kind where account_id = :account order by position, id`,
);

const columns = 'id, kind_id, external_id, external_key, name, fields, created_at, updated_at';

export const findSubject = maybeOne<{ id: string }, SubjectRow>(
  'subjects.find',
  `select ${columns} from subject where account_id = :account and id = :id`,
);

export const findByNumber = many<{ key: string }, SubjectRow>(
  'subjects.findByNumber',
  `select ${columns} from subject where account_id = :account and external_key = :key order by id limit 20`,
);

export const findBriefs = many<{ ids: string[] }, SubjectBrief>(
  'subjects.findBriefs',
  `select id, kind_id, external_id, name from subject where account_id = :account and id = any(:ids::uuid[])`,
);
