import { Client } from 'pg';
import { expect, test } from 'vitest';
import { printSchema } from '../server/platform/db/print-schema.ts';
import { testDatabase } from '../server/testing/database.ts';

test('schema.sql is what the migrations result in (write it anew with -u)', async () => {
  const database = await testDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const printed = await printSchema(client, ['public', 'relay']);
  await client.end();
  await database.close();
  await expect(printed).toMatchFileSnapshot('../server/migrations/schema.sql');
});
