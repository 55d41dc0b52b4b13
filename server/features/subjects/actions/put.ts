/** Makes objects, or changes those that have the number already. */
import type { SubjectsResult } from '../../../../contract/subjects.ts';
import { announce } from '../../../platform/events/log.ts';
import { newId } from '../../../platform/ids.ts';
import { Refusal, refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { identifyCustomer } from '../../customers/actions/identify.ts';
import { normaliseIdentity } from '../../customers/rules.ts';
import { fillValues } from '../../fields/actions/fill.ts';
import type { Values } from '../../fields/field.ts';
import { fieldsOf } from '../../fields/questions.ts';
import { subjectsWritten } from '../events.ts';
import { externalKey } from '../rules.ts';
import { insertSubject, linkCustomers, lockByKeys, updateSubject } from '../sql.ts';
import type { KindRow, SubjectRow } from '../subject.ts';
import { subjectWords } from '../words.ts';

export interface WrittenSubject {
  externalId: string;
  name?: string;
  /** By the field's id or key; what is left out stays. */
  fields?: Values;
  /** E-mail addresses or phones. */
  customers?: readonly string[];
}

const MOST_IDS_TOLD = 100;
const LONGEST_NAME = 300;

/** Refuses `badField`, `badAddress`. */
export async function putSubject(scope: Scope, kind: KindRow, written: WrittenSubject): Promise<SubjectRow> {
  const known = await lockByKeys(scope.tx, { kindId: kind.id, keys: [externalKey(written.externalId)] });
  const { subject, outcome } = await put(scope, kind, known[0], written);
  tellWritten(scope, outcome === 'same' ? [] : [{ subject, outcome }]);
  return subject;
}

/**
 * Those with a problem are left out and told, the others are written.
 * @param firstLine the line of the first in the file they come from
 */
export async function putSubjects(
  scope: Scope,
  kind: KindRow,
  items: readonly WrittenSubject[],
  { dryRun = false, firstLine = 1 }: { dryRun?: boolean; firstLine?: number } = {},
): Promise<SubjectsResult> {
  const known = await knownOf(scope, kind, items);
  const result: SubjectsResult = { made: 0, changed: 0, same: 0, problems: [] };
  const lines = new Map<string, number>();
  const written: Put[] = [];
  for (const [at, item] of items.entries()) {
    const [key, line] = [externalKey(item.externalId), firstLine + at];
    try {
      refuseBadNumber(scope, key, lines.get(key));
      lines.set(key, line);
      const one = await put(scope, kind, known.get(key), item, dryRun);
      result[one.outcome] += 1;
      if (one.outcome !== 'same') written.push(one);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      result.problems.push({ line, externalId: item.externalId, message: messageOf(scope, error) });
    }
  }
  if (!dryRun) tellWritten(scope, written);
  return result;
}

function messageOf(scope: Scope, { code, words }: Refusal): string {
  return code === 'badAddress' ? subjectWords[scope.actor.language].badCustomer(words) : words || code;
}

async function knownOf(
  scope: Scope,
  kind: KindRow,
  items: readonly WrittenSubject[],
): Promise<Map<string, SubjectRow>> {
  const keys = [...new Set(items.map((item) => externalKey(item.externalId)))];
  const rows = await lockByKeys(scope.tx, { kindId: kind.id, keys });
  return new Map(rows.map((row) => [row.externalKey, row]));
}

function refuseBadNumber(scope: Scope, key: string, sameIn: number | undefined): void {
  const words = subjectWords[scope.actor.language];
  if (!key) refuse('badField', words.noNumber);
  if (sameIn !== undefined) refuse('badField', words.twice(sameIn));
}

interface Put {
  subject: SubjectRow;
  outcome: 'made' | 'changed' | 'same';
}

async function put(
  scope: Scope,
  kind: KindRow,
  before: SubjectRow | undefined,
  written: WrittenSubject,
  dryRun = false,
): Promise<Put> {
  const externalId = written.externalId.trim().toWellFormed();
  const definitions = await fieldsOf(scope, 'subject', kind.id);
  const fields = await fillValues(
    scope,
    definitions,
    before?.fields ?? {},
    written.fields ?? {},
    async () => undefined,
  );
  const name = (written.name ?? before?.name ?? '').trim().slice(0, LONGEST_NAME).toWellFormed();
  const after: SubjectRow = {
    id: before?.id ?? newId(),
    kindId: kind.id,
    externalId,
    externalKey: externalKey(externalId),
    name,
    fields,
    createdAt: before?.createdAt ?? scope.now,
    updatedAt: scope.now,
  };
  const owners = (written.customers ?? []).map(identityOf);
  const outcome = !before ? 'made' : isSame(before, after) ? 'same' : 'changed';
  if (dryRun) return { subject: after, outcome };
  const subject = await write(scope, before, after, outcome);
  await linkOwners(scope, subject.id, owners);
  return { subject, outcome };
}

async function write(
  scope: Scope,
  before: SubjectRow | undefined,
  after: SubjectRow,
  outcome: Put['outcome'],
): Promise<SubjectRow> {
  if (before && outcome === 'same') return before;
  if (!before && (await insertSubject(scope.tx, { ...after, now: scope.now })).length > 0) return after;
  // Somebody made it in this very moment: it is his that is changed.
  const [theirs] = before
    ? [before]
    : await lockByKeys(scope.tx, { kindId: after.kindId, keys: [after.externalKey] });
  const subject = { ...after, id: theirs?.id ?? after.id, fields: { ...theirs?.fields, ...after.fields } };
  await updateSubject(scope.tx, { ...(before ? after : subject), now: scope.now });
  return before ? after : subject;
}

function isSame(before: SubjectRow, after: SubjectRow): boolean {
  return (
    before.externalId === after.externalId &&
    before.name === after.name &&
    JSON.stringify(sorted(before.fields)) === JSON.stringify(sorted(after.fields))
  );
}

function sorted(values: Values): [string, unknown][] {
  return Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

interface Identity {
  kind: 'email' | 'phone';
  value: string;
}

/** Refuses `badAddress`, before anything is written. */
function identityOf(address: string): Identity {
  const kind = address.includes('@') ? 'email' : 'phone';
  return { kind, value: normaliseIdentity(kind, address) };
}

async function linkOwners(scope: Scope, subjectId: string, owners: readonly Identity[]): Promise<void> {
  const customerIds: string[] = [];
  for (const owner of owners) customerIds.push((await identifyCustomer(scope, owner)).id);
  if (customerIds.length > 0) await linkCustomers(scope.tx, { subjectId, customerIds, now: scope.now });
}

function tellWritten(scope: Scope, written: readonly Put[]): void {
  if (written.length === 0) return;
  announce(scope, subjectsWritten, null, {
    made: written.filter(({ outcome }) => outcome === 'made').length,
    changed: written.filter(({ outcome }) => outcome === 'changed').length,
    subjectIds: written.slice(0, MOST_IDS_TOLD).map(({ subject }) => subject.id),
  });
}
