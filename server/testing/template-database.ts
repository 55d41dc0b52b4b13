/** Before all tests: a PostgreSQL for the run, and in it a migrated database to clone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../platform/db/migrate.ts';
import { startEmbedded } from '../platform/postgres/embedded.ts';

declare module 'vitest' {
  // The name is vitest's own: an interface is how it takes what a setup hands to the tests.
  export interface ProvidedContext {
    /** A superuser's connection to the server of this run. */
    adminUrl: string;
    templateName: string;
  }
}

const MIGRATIONS = join(import.meta.dirname, '../migrations');
/** A crash loses the test databases, which nobody minds. */
const NOT_DURABLE = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
};

/** Vitest's global setup: gives `adminUrl` and `templateName` to every test file, and cleans up after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  const templateName = `kvitok_template_${process.pid}_${project.name || 'tests'}`;
  const dropTemplate = () => asAdmin(server.adminUrl, `DROP DATABASE IF EXISTS ${templateName} WITH (FORCE)`);
  await dropTemplate();
  await asAdmin(server.adminUrl, `CREATE DATABASE ${templateName}`);
  const templateUrl = databaseUrl(server.adminUrl, templateName);
  await migrate(templateUrl, { folder: MIGRATIONS });
  await laySchemaOfTimetable(templateUrl);
  project.provide('adminUrl', server.adminUrl);
  project.provide('templateName', templateName);
  return async () => {
    await dropTemplate();
    await server.stop();
  };
}

/** The same server, another database. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** One statement, outside of a transaction. */
export async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The timetable's own tables, which a desk would otherwise lay at its start in every clone. */
async function laySchemaOfTimetable(connectionString: string): Promise<void> {
  await runMigrations({ connectionString });
}

async function startServer(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const given = process.env.KVITOK_TEST_DATABASE_URL;
  if (given) return { adminUrl: given, stop: () => Promise.resolve() };
  const folder = mkdtempSync(join(tmpdir(), 'kvitok-test-'));
  const server = await startEmbedded(folder, { settings: NOT_DURABLE });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { adminUrl: server.adminUrl, stop };
}
