/** Statements on fields. */
import { change, many } from '../../platform/db/statement.ts';
import type { FieldRow } from './field.ts';

export const listFields = many<object, FieldRow>(
  'fields.list',
  `select id, belongs_to, subject_kind_id, key, kind, name as names, help as helps, sensitive, required, everywhere,
     settings, position, active
   from field where account_id = :account order by belongs_to, position, id`,
);

/** Nothing when the key is taken. */
export const insertField = change<FieldRow>(
  'fields.insert',
  `insert into field (account_id, id, belongs_to, subject_kind_id, key, kind, name, help, sensitive, required, everywhere,
     settings, position)
   values (:account, :id, :belongsTo, :subjectKindId, :key, :kind, :names, :helps, :sensitive, :required, :everywhere,
     :settings, :position)
   on conflict do nothing`,
);

export const updateField = change<FieldRow>(
  'fields.update',
  `update field set name = :names, help = :helps, sensitive = :sensitive, required = :required, everywhere = :everywhere,
     settings = :settings, active = :active
   where account_id = :account and id = :id`,
);

export const orderFields = change<{ ids: string[] }>(
  'fields.order',
  `update field set position = coalesce(array_position(:ids::uuid[], id) - 1, position + 1000)
   where account_id = :account`,
);
