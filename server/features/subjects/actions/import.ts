/** Objects out of a CSV file: first looked at, then written. */
import { CsvError, parse } from 'csv-parse/sync';
import type { SubjectsResult } from '../../../../contract/subjects.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { FieldRow } from '../../fields/field.ts';
import { fromText } from '../../fields/from-text.ts';
import { fieldsOf } from '../../fields/questions.ts';
import { guessColumns } from '../columns.ts';
import type { KindRow } from '../subject.ts';
import { subjectWords } from '../words.ts';
import { putSubjects, type WrittenSubject } from './put.ts';

export interface Import {
  csv: string;
  /** What each column is: `externalId`, `name`, `customer`, a field's key, or nothing. */
  columns?: readonly string[];
  dryRun?: boolean;
}

export interface Imported extends SubjectsResult {
  heading: string[];
  columns: string[];
  preview: string[][];
  rows: number;
}

const MOST_ROWS = 10_000;
const PREVIEWED_ROWS = 5;
/** The heading is the first line. */
const FIRST_LINE = 2;
const LONGEST_CELL = 10_000;

/** Refuses `badRequest` for what is no such file. Rows with a problem are told and left out. */
export async function importSubjects(scope: Scope, kind: KindRow, given: Import): Promise<Imported> {
  const words = subjectWords[scope.actor.language];
  const [heading = [], ...rows] = readRows(scope, given.csv);
  if (rows.length > MOST_ROWS) refuse('badRequest', words.tooManyRows(MOST_ROWS));
  const fields = (await fieldsOf(scope, 'subject', kind.id)).filter((field) => field.active);
  const columns = heading.map((_, at) => given.columns?.[at] ?? guessColumns(heading, fields)[at] ?? '');
  const preview = rows.slice(0, PREVIEWED_ROWS);
  const table = { heading, columns, preview, rows: rows.length };
  const unknown = columns.find((column) => column && !isTarget(column, fields));
  if (unknown) refuse('badRequest', words.unknownColumn(unknown));
  if (!columns.includes('externalId')) {
    if (!given.dryRun) refuse('badRequest', words.noNumberColumn);
    return { ...table, made: 0, changed: 0, same: 0, problems: [] };
  }
  const items = rows.map((row) => itemOf(columns, fields, row));
  const done = await putSubjects(scope, kind, items, {
    dryRun: given.dryRun ?? false,
    firstLine: FIRST_LINE,
  });
  return { ...table, ...done };
}

function readRows(scope: Scope, csv: string): string[][] {
  try {
    return parse(csv, {
      bom: true,
      delimiter: separatorOf(csv),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: 100 * LONGEST_CELL,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    return refuse('badRequest', subjectWords[scope.actor.language].badFile(line));
  }
}

/** Tables from offices here come with semicolons. */
function separatorOf(csv: string): string {
  const heading = csv.slice(0, csv.indexOf('\n') === -1 ? undefined : csv.indexOf('\n'));
  const counts = [';', '\t', ','].map((sign) => ({ sign, count: heading.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

function isTarget(column: string, fields: readonly FieldRow[]): boolean {
  return ['externalId', 'name', 'customer'].includes(column) || fields.some((field) => field.key === column);
}

function itemOf(
  columns: readonly string[],
  fields: readonly FieldRow[],
  row: readonly string[],
): WrittenSubject {
  const cellOf = (target: string) => row[columns.indexOf(target)]?.slice(0, LONGEST_CELL) ?? '';
  const own = fields
    .map((field) => [field, cellOf(field.key)] as const)
    .filter(([, cell]) => cell !== '')
    .map(([field, cell]) => [field.key, fromText(field, cell)]);
  const customers = customersIn(cellOf('customer'));
  return {
    externalId: cellOf('externalId'),
    ...(columns.includes('name') && cellOf('name') ? { name: cellOf('name') } : {}),
    fields: Object.fromEntries(own),
    ...(customers.length > 0 ? { customers } : {}),
  };
}

const MAIL = /[^\s<>"(),;]+@[^\s<>"(),;]+/g;
const PHONE = /\+?\d[\d ().\u00a0-]{5,}\d/g;

/** The expressions above are tried from every letter. */
const LONGEST_OWNERS = 500;

/** Addresses and phones among other words; what has neither is handed on whole, to be told as an error. */
function customersIn(cell: string): string[] {
  const found = cell
    .slice(0, LONGEST_OWNERS)
    .split(/[,;]/)
    .flatMap((part) => part.match(MAIL) ?? part.match(PHONE) ?? []);
  return found.length > 0 || !cell.trim() ? found : [cell.trim()];
}
