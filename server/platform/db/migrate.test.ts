import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyDatabase, type TestDatabase } from '../../testing/database.ts';
import { migrate, missingMigrations } from './migrate.ts';

let database: TestDatabase;
let folder = '';
let client: Client;

beforeEach(async () => {
  database = await emptyDatabase();
  folder = mkdtempSync(join(tmpdir(), 'kvitok-migrations-'));
  client = new Client({ connectionString: database.url });
  await client.connect();
});

afterEach(async () => {
  await client.end();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, sql: string) => writeFileSync(join(folder, name), sql);
const run = () => migrate(database.url, { folder });

test('each file is applied once, in order, and new ones after it', async () => {
  file('0002-fill.sql', 'INSERT INTO pet VALUES (1);');
  file('0001-pets.sql', 'CREATE TABLE pet (id int); CREATE TABLE owner (id int);');
  file('README.md', 'not a migration');
  expect(await run()).toEqual({ applied: ['0001-pets', '0002-fill'] });
  expect(await run()).toEqual({ applied: [] });
  file('0003-more.sql', 'INSERT INTO pet VALUES (2);');
  expect(await missingMigrations(client, folder)).toEqual(['0003-more']);
  expect(await run()).toEqual({ applied: ['0003-more'] });
  expect((await client.query('SELECT id FROM pet ORDER BY id')).rows).toEqual([{ id: 1 }, { id: 2 }]);
});

test('two nodes that start at once migrate once', async () => {
  file('0001-pets.sql', 'CREATE TABLE pet (id int); SELECT pg_sleep(0.2);');
  const runs = await Promise.all([run(), run(), run()]);
  expect(runs.flatMap(({ applied }) => applied)).toEqual(['0001-pets']);
});

test('a file that fails leaves nothing of itself and names itself', async () => {
  file('0001-pets.sql', 'CREATE TABLE pet (id int);');
  file('0002-broken.sql', 'CREATE TABLE owner (id int); SELECT nonsense();');
  await expect(run()).rejects.toThrow(/Migration 0002-broken: function nonsense\(\) does not exist/);
  const { rows } = await client.query(`SELECT to_regclass('pet') AS pet, to_regclass('owner') AS owner`);
  expect(rows).toEqual([{ pet: 'pet', owner: null }]);
});

test('a user without rights is told whom to ask for what', async () => {
  file('0001-pets.sql', 'CREATE TABLE pg_catalog.pet (id int);');
  await expect(run()).rejects.toThrow('lacks the rights to make tables: make him the owner of the database');
});

test('a database of another program is left alone', async () => {
  await client.query('CREATE TABLE pet (id int)');
  file('0001-pets.sql', 'CREATE TABLE pet (id int);');
  await expect(run()).rejects.toThrow(
    'tables of another program in the database of DATABASE_URL (Migration 0001-pets: relation "pet" already exists)',
  );
});

test('an index is built outside of a transaction, over what a killed run left', async () => {
  file('0001-pets.sql', 'CREATE TABLE pet (id int); INSERT INTO pet VALUES (1), (1);');
  await run();
  await client.query('CREATE UNIQUE INDEX CONCURRENTLY pet_id ON pet (id)').catch(() => undefined);
  await client.query('DELETE FROM pet WHERE ctid = (SELECT min(ctid) FROM pet)');
  file(
    '0002-index.sql',
    '-- no transaction\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS pet_id ON pet (id);\nANALYZE pet;\n',
  );
  expect(await run()).toEqual({ applied: ['0002-index'] });
  const { rows } = await client.query(
    `SELECT indisvalid FROM pg_index WHERE indexrelid = 'pet_id'::regclass`,
  );
  expect(rows).toEqual([{ indisvalid: true }]);
});

test('a database of a newer Kvitok is refused', async () => {
  file('0001-pets.sql', 'CREATE TABLE pet (id int);');
  file('0002-future.sql', 'SELECT 1;');
  await run();
  rmSync(join(folder, '0002-future.sql'));
  await expect(run()).rejects.toThrow('made by a newer Kvitok (migration 0002-future)');
});

test('a file that was changed after it had been applied is refused', async () => {
  file('0001-pets.sql', 'CREATE TABLE pet (id int);\n');
  await run();
  file('0001-pets.sql', 'CREATE TABLE pet (id int);\r\n');
  expect(await run()).toEqual({ applied: [] });
  file('0001-pets.sql', 'CREATE TABLE pet (id bigint);\n');
  await expect(run()).rejects.toThrow('0001-pets was changed after');
});

test('a migration waits for a lock in short turns, so that others are not stuck behind it', async () => {
  file('0001-pets.sql', 'CREATE TABLE pet (id int);');
  await run();
  await client.query('BEGIN; LOCK TABLE pet IN ACCESS SHARE MODE');
  file('0002-more.sql', `SET LOCAL lock_timeout = '100ms'; ALTER TABLE pet ADD COLUMN name text;`);
  const running = run();
  await new Promise((resolve) => setTimeout(resolve, 400));
  await client.query('COMMIT');
  expect(await running).toEqual({ applied: ['0002-more'] });
});
