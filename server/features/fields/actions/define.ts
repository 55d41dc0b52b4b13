/** Makes, changes and orders fields. */
import type { FieldKind, FieldOwner } from '../../../../contract/fields.ts';
import type { BothLanguages } from '../../../../contract/shapes.ts';
import { audit } from '../../../platform/audit.ts';
import { announce } from '../../../platform/events/log.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { flawOf, freeKey, keyFrom, settingsOf } from '../definition.ts';
import { fieldsRedefined } from '../events.ts';
import type { FieldRow } from '../field.ts';
import { lookAnewAtFields } from '../questions.ts';
import * as sql from '../sql.ts';
import { flawWords } from '../words.ts';

export type Definition = Pick<
  FieldRow,
  'names' | 'helps' | 'sensitive' | 'required' | 'everywhere' | 'settings'
>;

export interface NewField extends Partial<Definition> {
  names: BothLanguages;
  belongsTo: FieldOwner;
  kind: FieldKind;
  /** Made of the name when left out. */
  key?: string;
  /** Of an existing kind of objects: the caller has looked. */
  subjectKindId?: string;
}

const NO_WORDS: BothLanguages = { ru: '', en: '' };

/** Refuses `badSetting` for what makes no sense, `alreadyExists` for a key that is taken. */
export async function createField(scope: Scope, given: NewField): Promise<FieldRow> {
  const subjectKindId = given.belongsTo === 'subject' ? (given.subjectKindId ?? refuse('notFound')) : null;
  const siblings = (await sql.listFields(scope.tx)).filter(
    (field) => field.belongsTo === given.belongsTo && field.subjectKindId === subjectKindId,
  );
  const taken = new Set(siblings.map((field) => field.key));
  if (given.key && taken.has(given.key)) refuse('alreadyExists', given.key);
  const field: FieldRow = {
    id: newId(),
    belongsTo: given.belongsTo,
    subjectKindId,
    kind: given.kind,
    key: given.key ?? freeKey(keyFrom(given.names.en || given.names.ru), taken),
    names: given.names,
    helps: given.helps ?? NO_WORDS,
    sensitive: given.sensitive ?? false,
    required: given.required ?? false,
    everywhere: given.everywhere ?? false,
    settings: settingsOf(given.kind, given.settings ?? {}),
    position: Math.max(-1, ...siblings.map((field) => field.position)) + 1,
    active: true,
  };
  refuseFlawed(scope, field);
  if ((await sql.insertField(scope.tx, field)) === 0) refuse('alreadyExists', field.key);
  await tellRedefined(scope, 'field.create', field);
  return field;
}

/** Refuses `notFound`, `badSetting`. */
export async function updateField(
  scope: Scope,
  id: string,
  wishes: Partial<Definition> & { active?: boolean },
): Promise<FieldRow> {
  const before = (await sql.listFields(scope.tx)).find((field) => field.id === id) ?? refuse('notFound');
  const after = { ...before, ...wishes };
  const field = { ...after, settings: settingsOf(before.kind, after.settings) };
  refuseFlawed(scope, field);
  await sql.updateField(scope.tx, field);
  await tellRedefined(scope, 'field.update', field);
  return field;
}

export async function orderFields(scope: Scope, ids: readonly string[]): Promise<void> {
  await sql.orderFields(scope.tx, { ids: [...ids] });
  announce(scope, fieldsRedefined, null, { fieldIds: [...ids] });
  lookAnewAtFields(scope);
}

function refuseFlawed(scope: Scope, field: FieldRow): void {
  const flaw = flawOf(field);
  if (flaw) refuse('badSetting', flawWords[scope.actor.language][flaw], { flaw });
}

async function tellRedefined(scope: Scope, action: string, field: FieldRow): Promise<void> {
  const { id, key, kind, sensitive, active } = field;
  await audit(scope, action, { fieldId: id, key, kind, sensitive, active });
  announce(scope, fieldsRedefined, null, { fieldIds: [id] });
  lookAnewAtFields(scope);
}
