/** A database of its own for a test file, cloned from the migrated template in some 30 ms. */
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { asAdmin, databaseUrl } from './template-database.ts';

export type TestDatabase = { url: string; close: () => Promise<void> };

/** Call it once in a file, in `beforeAll`; `close` drops the database, open connections or not. */
export async function testDatabase(): Promise<TestDatabase> {
  return cloneOf(inject('templateName'));
}

/** A database with nothing in it, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return cloneOf('template0');
}

async function cloneOf(template: string): Promise<TestDatabase> {
  const adminUrl = inject('adminUrl');
  const name = `kvitok_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  return {
    url: databaseUrl(adminUrl, name),
    close: () => asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
