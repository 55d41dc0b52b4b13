/**
 * Named SQL statements, read as SQL, bound by name.
 *
 * `:name` becomes a parameter; `:account` is bound by the transaction itself and cannot be given or left out:
 * a statement without it is refused when its file is loaded, so that no query can cross accounts by forgetting.
 * Columns come back in camelCase.
 */

/** One account's view of the database outside a transaction: may only read. */
export interface Reader {
  readonly accountId: string;
  readonly send: (query: PreparedQuery) => Promise<RawResult>;
}

/** One account's transaction. The brand makes a Reader unusable where something is written. */
export interface Tx extends Reader {
  readonly writes: true;
}

export interface PreparedQuery {
  name: string;
  text: string;
  values: unknown[];
}

export interface RawResult {
  fields: { name: string }[];
  rows: unknown[][];
  rowCount: number | null;
}

type Params = Record<string, unknown>;
type Bound<P> = keyof P extends never ? [params?: P] : [params: P];
export type Query<P, R> = (reader: Reader, ...bound: Bound<P>) => Promise<R>;
export type Change<P, R> = (tx: Tx, ...bound: Bound<P>) => Promise<R>;

interface Compiled {
  name: string;
  text: string;
  order: string[];
}

/** Every statement of the process by name, for the test that prepares each against the real schema. */
export const allStatements = new Map<string, Compiled>();

/** A statement that reads any number of rows. */
export function many<P extends object, R>(name: string, sql: string): Query<P, R[]> {
  const compiled = compile(name, sql);
  const toRows = rowReader<R>();
  return async (reader, ...bound) => toRows(await reader.send(bind(compiled, reader, bound[0])));
}

/** A statement that reads one row or none. */
export function maybeOne<P extends object, R>(name: string, sql: string): Query<P, R | null> {
  const rows = many<P, R>(name, sql);
  return async (reader, ...bound) => (await rows(reader, ...bound))[0] ?? null;
}

/** A statement that changes something; gives the number of rows. */
export function change<P extends object>(name: string, sql: string): Change<P, number> {
  const compiled = compile(name, sql);
  return async (tx, ...bound) => (await tx.send(bind(compiled, tx, bound[0]))).rowCount ?? 0;
}

/** A statement that changes something and returns rows. */
export function changeReturning<P extends object, R>(name: string, sql: string): Change<P, R[]> {
  const compiled = compile(name, sql);
  const toRows = rowReader<R>();
  return async (tx, ...bound) => toRows(await tx.send(bind(compiled, tx, bound[0])));
}

function compile(name: string, sql: string): Compiled {
  if (allStatements.has(name)) throw new Error(`Two statements are named ${name}`);
  const compiled = { name, ...numbered(sql) };
  if (!compiled.order.includes('account')) throw new Error(`Statement ${name} does not bind :account`);
  allStatements.set(name, compiled);
  return compiled;
}

const PLACEHOLDER = /'(?:[^']|'')*'|--[^\n]*|::|:([a-z][A-Za-z0-9]*)/g;

/** `:name` → `$n`, leaving casts, strings and comments alone. */
export function numbered(sql: string): { text: string; order: string[] } {
  const order: string[] = [];
  const text = sql.replace(PLACEHOLDER, (whole: string, name: string | undefined) => {
    if (name === undefined) return whole.startsWith('--') ? '' : whole;
    if (!order.includes(name)) order.push(name);
    return `$${order.indexOf(name) + 1}`;
  });
  return { text: text.trim(), order };
}

function bind(compiled: Compiled, reader: Reader, params: object = {}): PreparedQuery {
  const given = params as Params;
  const values = compiled.order.map((name) => {
    if (name === 'account') return reader.accountId;
    const value = given[name];
    if (value === undefined) throw new Error(`Statement ${compiled.name} needs :${name}`);
    return value;
  });
  return { name: compiled.name, text: compiled.text, values };
}

function rowReader<R>(): (result: RawResult) => R[] {
  let keys: string[] | undefined;
  return (result) => {
    keys ??= result.fields.map((field) => camelCase(field.name));
    return result.rows.map((row) => toObject<R>(keys ?? [], row));
  };
}

function toObject<R>(keys: string[], row: unknown[]): R {
  const object: Params = {};
  for (let at = 0; at < keys.length; at++) object[keys[at] ?? ''] = row[at];
  return object as R;
}

export function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The few statements that ask about the whole installation (which accounts are there, who signs in by this address).
 * Each name must stand in the list of `tests/statements.test.ts`.
 */
export function across<P extends object, R>(
  name: string,
  sql: string,
): (sender: Pick<Reader, 'send'>, params: P) => Promise<R[]> {
  if (allStatements.has(name)) throw new Error(`Two statements are named ${name}`);
  const compiled = { name, ...numbered(sql) };
  allStatements.set(name, compiled);
  const toRows = rowReader<R>();
  return async (sender, params) => {
    const given = params as Params;
    const values = compiled.order.map((key) => given[key]);
    return toRows(await sender.send({ name, text: compiled.text, values }));
  };
}
