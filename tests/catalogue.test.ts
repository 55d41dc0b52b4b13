import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../server/testing/database.ts';

/** Tables of the whole installation: no rows of an account, or the small look-ups that find one. */
const INSTALLATION_WIDE = ['kvitok_migration', 'login_address'];
/** Local to one database by design, never sharded. */
const LOCAL_SCHEMAS = ['graphile_worker', 'relay'];

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await testDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.close();
});

/** The `offender` of each row; `OURS` in the statement stands for the schemas that the rules hold in. */
async function offenders(statement: string): Promise<string[]> {
  const text = statement.replaceAll(
    'OURS',
    `(nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' AND nspname <> ALL ($1))`,
  );
  const { rows } = await client.query<{ offender: string }>(text, [LOCAL_SCHEMAS]);
  return rows.map(({ offender }) => offender).sort();
}

const TABLES = `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND OURS AND c.relkind IN ('r', 'p')`;

test('account_id uuid NOT NULL is the first column of every table', async () => {
  const wrong = await offenders(`
    SELECT c.relname AS offender FROM ${TABLES}
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'account_id' AND a.atttypid = 'uuid'::regtype AND a.attnotnull
    WHERE a.attnum IS DISTINCT FROM 1`);
  expect(wrong).toEqual(INSTALLATION_WIDE);
});

test('every table has a primary key, and every key and index begins with account_id', async () => {
  const without = await offenders(`
    SELECT c.relname AS offender FROM ${TABLES}
    WHERE NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary)`);
  expect(without).toEqual([]);
  const wrong = await offenders(`
    SELECT DISTINCT c.relname AS offender FROM ${TABLES}
    JOIN pg_index i ON i.indrelid = c.oid
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
    WHERE a.attname IS DISTINCT FROM 'account_id' AND pg_get_indexdef(i.indexrelid, 1, true) !~ '^\\(?account_id::text \\|\\|'`);
  expect(wrong).toEqual(INSTALLATION_WIDE);
});

test('foreign keys are composite with account_id and never set anything to null', async () => {
  const wrong = await offenders(`
    SELECT c.relname || '.' || k.conname AS offender FROM ${TABLES}
    JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f'
    JOIN pg_attribute here ON here.attrelid = k.conrelid AND here.attnum = k.conkey[1]
    JOIN pg_attribute there ON there.attrelid = k.confrelid AND there.attnum = k.confkey[1]
    WHERE here.attname <> 'account_id' OR there.attname <> 'account_id'
       OR k.confdeltype NOT IN ('a', 'c') OR k.confupdtype NOT IN ('a', 'c')`);
  expect(wrong).toEqual([]);
});

test('there is no logic in the database: no triggers, rules, functions', async () => {
  const triggers = await offenders(`
    SELECT t.tgname AS offender FROM pg_trigger t JOIN ${TABLES} ON t.tgrelid = c.oid WHERE NOT t.tgisinternal`);
  const rules = await offenders(
    `SELECT r.rulename AS offender FROM pg_rewrite r JOIN ${TABLES} ON r.ev_class = c.oid`,
  );
  const functions = await offenders(`
    SELECT p.proname AS offender FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace AND OURS
    WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`);
  expect({ triggers, rules, functions }).toEqual({ triggers: [], rules: [], functions: [] });
});

test('there are no enums, domains, ranges, exclusion or deferrable constraints', async () => {
  const types = await offenders(`
    SELECT t.typname AS offender FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace AND OURS
    WHERE t.typtype IN ('e', 'd', 'r', 'm') AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')`);
  const constraints = await offenders(`
    SELECT k.conname AS offender FROM pg_constraint k JOIN ${TABLES} ON k.conrelid = c.oid
    WHERE k.contype = 'x' OR k.condeferrable`);
  expect({ types, constraints }).toEqual({ types: [], constraints: [] });
});

test('moments have a time zone, and nothing needs PostgreSQL to count', async () => {
  const wrong = await offenders(`
    SELECT c.relname || '.' || a.attname AS offender FROM ${TABLES}
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE a.atttypid IN ('timestamp'::regtype, 'timetz'::regtype) OR a.attidentity <> ''`);
  const sequences = await offenders(`
    SELECT c.relname AS offender FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND OURS WHERE c.relkind = 'S'`);
  expect({ wrong, sequences }).toEqual({ wrong: [], sequences: [] });
});
