/** What others may ask about objects. */
import { validate as isUuid } from 'uuid';
import { keptFor } from '../../platform/kept-for.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import type { FieldRow } from '../fields/field.ts';
import { externalKey } from './rules.ts';
import { findBriefs, findByNumber, findSubject, listKinds } from './sql.ts';
import type { KindRow, SubjectBrief, SubjectRow } from './subject.ts';

const kept = keptFor((scope) => listKinds(scope.tx));

/** In order, archived ones too; remembered for three seconds. */
export function allKinds(scope: ReadScope): Promise<KindRow[]> {
  return kept.of(scope);
}

export function forgetKinds(scope: Pick<ReadScope, 'world' | 'accountId'>): void {
  kept.forget(scope);
}

/** Archived ones too. Refuses `notFound`. */
export async function kindOf(scope: ReadScope, id: string): Promise<KindRow> {
  return (await allKinds(scope)).find((kind) => kind.id === id) ?? refuse('notFound');
}

/** Refuses `notFound`. */
export async function subjectOf(scope: ReadScope, id: string): Promise<SubjectRow> {
  return (await findSubject(scope.tx, { id })) ?? refuse('notFound');
}

/** Names by id; unknown ids are left out. */
export async function briefsOf(scope: ReadScope, ids: readonly string[]): Promise<Map<string, SubjectBrief>> {
  const wanted = [...new Set(ids)];
  const rows = wanted.length > 0 ? await findBriefs(scope.tx, { ids: wanted }) : [];
  return new Map(rows.map((row) => [row.id, row]));
}

/** The object that a field means by an id or an outer number; of the kind that the field asks for. */
export async function findForField(
  scope: ReadScope,
  { settings }: Pick<FieldRow, 'settings'>,
  given: string,
): Promise<string | undefined> {
  const fits = (row: SubjectRow) => !settings.subjectKindId || row.kindId === settings.subjectKindId;
  if (isUuid(given)) {
    const row = await findSubject(scope.tx, { id: given });
    if (row && fits(row)) return row.id;
  }
  return (await findByNumber(scope.tx, { key: externalKey(given) })).find(fits)?.id;
}
