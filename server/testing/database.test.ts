import { Client } from 'pg';
import { expect, test } from 'vitest';
import { testDatabase } from './database.ts';

test('a test file has a migrated database of its own', async () => {
  const [first, second] = await Promise.all([testDatabase(), testDatabase()]);
  const client = new Client({ connectionString: first.url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT to_regclass('kvitok_migration') IS NOT NULL AS migrated, current_database() AS name`,
  );
  await client.end();
  expect(rows[0]).toMatchObject({ migrated: true });
  expect(second.url).not.toContain(rows[0].name);
  await Promise.all([first.close(), second.close()]);
});
