/** What others may ask about objects. */
import { validate as isUuid } from 'uuid';
import { keptFor } from '../../platform/kept-for.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import type { FieldRow } from '../fields/field.ts';
import { externalKey } from './rules.ts';
import * as sql from './sql.ts';
import { keysByLook, keysByPatterns } from './numbers.ts';
import type { KindRow, SubjectBrief, SubjectRow } from './subject.ts';

const kept = keptFor((scope) => sql.listKinds(scope.tx));

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
  return (await sql.findSubject(scope.tx, { id })) ?? refuse('notFound');
}

/** Names by id; unknown ids are left out. */
export async function briefsOf(scope: ReadScope, ids: readonly string[]): Promise<Map<string, SubjectBrief>> {
  const wanted = [...new Set(ids)];
  const rows = wanted.length > 0 ? await sql.findBriefs(scope.tx, { ids: wanted }) : [];
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whole, by id; unknown ids are left out. */
export async function subjectsNamed(
  scope: ReadScope,
  ids: readonly string[],
): Promise<Map<string, SubjectRow>> {
  const rows = ids.length > 0 ? await sql.findSubjects(scope.tx, { ids: [...ids] }) : [];
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
    const row = await sql.findSubject(scope.tx, { id: given });
    if (row && fits(row)) return row.id;
  }
  return (await sql.findByNumber(scope.tx, { key: externalKey(given) })).find(fits)?.id;
}

/** By its key or id; of those that are in use. Refuses `notFound`. */
export async function kindNamed(scope: ReadScope, name: string): Promise<KindRow> {
  const kinds = await allKinds(scope);
  return kinds.find((kind) => kind.active && (kind.key === name || kind.id === name)) ?? refuse('notFound');
}

/** Known objects whose outer numbers stand in a text: by the patterns of their kind, or by their look where it has none. */
export async function findInText(scope: ReadScope, text: string): Promise<SubjectBrief[]> {
  const kinds = (await allKinds(scope)).filter((kind) => kind.active);
  const shaped = kinds.filter((kind) => kind.patterns.length > 0);
  const shapeless = kinds.filter((kind) => kind.patterns.length === 0).map((kind) => kind.id);
  const found: SubjectBrief[] = [];
  for (const kind of shaped) {
    const keys = keysByPatterns(text, kind.patterns);
    if (keys.length > 0) found.push(...(await sql.findByKeys(scope.tx, { keys, kindIds: [kind.id] })));
  }
  const keys = shapeless.length > 0 ? keysByLook(text) : [];
  if (keys.length > 0) found.push(...(await sql.findByKeys(scope.tx, { keys, kindIds: shapeless })));
  return found;
}

const PAGE = 50;
const MAX_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Newest first; `q` is a piece of the number or name. Refuses `badRequest` for a cursor that is none. */
export async function searchSubjects(
  scope: ReadScope,
  { q = '', kindId, cursor }: { q?: string; kindId?: string; cursor?: string },
): Promise<{ items: SubjectBrief[]; next: string | null }> {
  if (cursor !== undefined && !isUuid(cursor)) refuse('badRequest', 'cursor');
  const kindIds = kindId ? [kindId] : (await allKinds(scope)).map((kind) => kind.id);
  const page = { before: cursor ?? MAX_ID, limit: PAGE + 1, kindIds };
  const sought = q.trim().toUpperCase();
  const rows = sought
    ? await sql.searchSubjects(scope.tx, { ...page, like: `%${literally(sought)}%` })
    : await sql.listNewest(scope.tx, page);
  const items = rows.slice(0, PAGE);
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
}

/** Signs of LIKE are taken as they stand. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

export function subjectsOfCustomer(scope: ReadScope, customerId: string): Promise<SubjectBrief[]> {
  return sql.ofCustomer(scope.tx, { customerId });
}

export function customersOfSubject(scope: ReadScope, subjectId: string) {
  return sql.customersOf(scope.tx, { subjectId });
}
