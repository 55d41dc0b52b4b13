import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { allStatements } from '../server/platform/db/statement.ts';
import { testDatabase } from '../server/testing/database.ts';

const ROOT = join(import.meta.dirname, '..');

/** Statements that look at the whole installation and not at one account; a name joins this list only with a reason. */
const ACROSS_ACCOUNTS: readonly string[] = [
  'accounts.list',
  // From an address to its account, before anybody is signed in.
  'agents.findLogin',
  // From an address on the wire to the account whose letter it is.
  'connections.listeningAt',
  // Limits are counted before an account is known.
  'rate.count',
  'rate.sweep',
  'rate.uncount',
  // What the planner knows of whole tables.
  'search.commonness',
  // Is there an account at all?
  'setup.anyAccount',
  'setup.lock',
];

test('every named statement fits the schema, and only known ones cross accounts', async () => {
  const files = globSync('server/**/*.ts', { cwd: ROOT }).filter(holdsStatements);
  await Promise.all(files.map((file) => import(join(ROOT, file))));
  const database = await testDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const misfits: string[] = [];
  for (const { name, text } of allStatements.values()) {
    const failed = await client.query(`PREPARE statement AS ${text}`).then(
      () => client.query('DEALLOCATE statement').then(() => undefined),
      (error: Error) => error.message,
    );
    if (failed) misfits.push(`${name}: ${failed}`);
  }
  await client.end();
  await database.close();
  expect(misfits).toEqual([]);
  const across = [...allStatements.values()].filter(({ order }) => !order.includes('account'));
  expect(across.map(({ name }) => name).sort()).toEqual(ACROSS_ACCOUNTS);
});

function holdsStatements(file: string): boolean {
  return !file.endsWith('.test.ts') && readFileSync(join(ROOT, file), 'utf8').includes("db/statement.ts'");
}
