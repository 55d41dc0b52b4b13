/** Statements on templates and macros. */
import { change, many, maybeOne } from '../../platform/db/statement.ts';
import type { UsedPiece } from '../../../contract/automation.ts';

export interface TemplateRow {
  id: string;
  name: string;
  folder: string;
  teamIds: string[];
  topicIds: string[];
  textRu: string;
  textEn: string;
  used: number;
}

const templateColumns = 'id, name, folder, team_ids, topic_ids, text_ru, text_en, used';

export const templates = many<object, TemplateRow>(
  'templates.list',
  `select ${templateColumns} from template where account_id = :account order by used desc, lower(name), id`,
);

export const findTemplate = maybeOne<{ id: string }, TemplateRow>(
  'templates.find',
  `select ${templateColumns} from template where account_id = :account and id = :id`,
);

export const insertTemplate = change<Omit<TemplateRow, 'used'> & { at: Date }>(
  'templates.insert',
  `insert into template (account_id, id, name, folder, team_ids, topic_ids, text_ru, text_en, created_at)
   values (:account, :id, :name, :folder, :teamIds, :topicIds, :textRu, :textEn, :at)`,
);

export const updateTemplate = change<Omit<TemplateRow, 'used'>>(
  'templates.update',
  `update template set name = :name, folder = :folder, team_ids = :teamIds, topic_ids = :topicIds, text_ru = :textRu, text_en = :textEn
   where account_id = :account and id = :id`,
);

export const deleteTemplate = change<{ id: string }>(
  'templates.delete',
  'delete from template where account_id = :account and id = :id',
);

export const countTemplate = change<{ id: string }>(
  'templates.count',
  'update template set used = used + 1 where account_id = :account and id = :id',
);

export interface MacroRow {
  id: string;
  name: string;
  folder: string;
  teamIds: string[];
  actions: UsedPiece[];
  templateId: string | null;
  used: number;
}

const macroColumns = 'id, name, folder, team_ids, actions, template_id, used';

export const macros = many<object, MacroRow>(
  'macros.list',
  `select ${macroColumns} from macro where account_id = :account order by used desc, lower(name), id`,
);

export const findMacro = maybeOne<{ id: string }, MacroRow>(
  'macros.find',
  `select ${macroColumns} from macro where account_id = :account and id = :id`,
);

type MacroInput = Omit<MacroRow, 'used' | 'actions'> & { actions: string };

export const insertMacro = change<MacroInput & { at: Date }>(
  'macros.insert',
  `insert into macro (account_id, id, name, folder, team_ids, actions, template_id, created_at)
   values (:account, :id, :name, :folder, :teamIds, :actions::text::jsonb, :templateId, :at)`,
);

export const updateMacro = change<MacroInput>(
  'macros.update',
  `update macro set name = :name, folder = :folder, team_ids = :teamIds, actions = :actions::text::jsonb, template_id = :templateId
   where account_id = :account and id = :id`,
);

export const deleteMacro = change<{ id: string }>(
  'macros.delete',
  'delete from macro where account_id = :account and id = :id',
);

export const countMacro = change<{ id: string }>(
  'macros.count',
  'update macro set used = used + 1 where account_id = :account and id = :id',
);
