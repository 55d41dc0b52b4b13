/** Puts given values to those that are there, by the fields that know what fits. */
import { validate as isUuid } from 'uuid';
import { inLanguage } from '../../../platform/both-languages.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { takeUploads } from '../../files/actions.ts';
import type { FieldFile, FieldRow, Values } from '../field.ts';
import { checkValue, isEmpty, isRecord, type Checked, type Problem } from '../rules.ts';
import { problemWords } from '../words.ts';

/** The id of the object that is meant by an id or an outer number; undefined when there is none. */
export type FindObject = (field: FieldRow, given: string) => Promise<string | undefined>;

interface Misfit {
  fieldId: string | null;
  key: string;
  problem: Problem;
  message: string;
}

/**
 * @param fields those that the owner of the values has
 * @param given by id or key; what is empty is taken away
 * Refuses `badField` with every misfit in its details.
 */
export async function fillValues(
  scope: Scope,
  fields: readonly FieldRow[],
  before: Values,
  given: Values,
  findObject: FindObject,
): Promise<Values> {
  const after = { ...before };
  const misfits: Misfit[] = [];
  for (const [name, wanted] of Object.entries(given)) {
    const field = fields.find((one) => one.active && (one.id === name || one.key === name));
    const checked: Checked = field
      ? await checkedOf(scope, field, wanted, findObject)
      : { problem: 'unknownField' };
    if ('problem' in checked) misfits.push(misfit(scope, field, name, checked));
    else if (field && checked.value === undefined) delete after[field.id];
    else if (field) after[field.id] = checked.value;
  }
  if (misfits.length > 0)
    refuse('badField', misfits.map(({ message }) => `${message}.`).join(' '), { fields: misfits });
  return after;
}

/** An undefined value stands for «nothing». */
async function checkedOf(
  scope: Scope,
  field: FieldRow,
  given: unknown,
  findObject: FindObject,
): Promise<Checked> {
  if (isEmpty(given))
    return field.required && field.belongsTo !== 'ticket' ? { problem: 'required' } : { value: undefined };
  if (field.kind === 'file') return checkValue(field, await fileOf(scope, given));
  if (field.kind === 'object') return checkValue(field, await objectOf(field, given, findObject));
  return checkValue(field, given);
}

async function fileOf(scope: Scope, given: unknown): Promise<FieldFile | undefined> {
  if (!isRecord(given) || typeof given.uploadId !== 'string' || !isUuid(given.uploadId)) return undefined;
  const [upload] = await takeUploads(scope, [given.uploadId]);
  return upload && { name: upload.name, type: upload.type, size: upload.size, sha256: upload.sha256 };
}

async function objectOf(
  field: FieldRow,
  given: unknown,
  findObject: FindObject,
): Promise<string | undefined> {
  const id = isRecord(given) ? given.id : given;
  return typeof id === 'string' ? findObject(field, id) : undefined;
}

function misfit(
  scope: Scope,
  field: FieldRow | undefined,
  name: string,
  { problem, limit = 0 }: { problem: Problem; limit?: number },
): Misfit {
  const { language } = scope.actor;
  const called = field ? inLanguage(field.names, language) : name;
  const message = `${called}: ${problemWords[language][problem](limit)}`;
  return { fieldId: field?.id ?? null, key: field?.key ?? name, problem, message };
}
