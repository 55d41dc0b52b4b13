/** Brings the database to this version: forward-only SQL files, each once, whoever starts first. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { StartRefused, type Sentence } from '../start-refused.ts';

export type Migrated = { applied: string[] };

/** A file `NNNN-name.sql`; `inTransaction` is false when its first line is `-- no transaction`. */
export type Migration = { name: string; sql: string; checksum: string; inTransaction: boolean };

const FILE_NAME = /^\d{4}-[a-z0-9-]+\.sql$/;
const OUTSIDE_MARK = '-- no transaction';
/** Any number will do, as long as every node takes the same. */
const LOCK_KEY = 5_724_101;
/** A migration must not queue behind a long query and so stop everybody behind itself. */
const LOCK_TIMEOUT = '5s';
const LOCK_ATTEMPTS = 20;
const LOCK_PAUSE_MS = 500;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Applies what is missing, each file in a transaction of its own together with the record of it, so that a run
 * killed anywhere is taken up by the next one. Two nodes that start at once wait for each other.
 *
 * A file marked `-- no transaction` (for `CREATE INDEX CONCURRENTLY`) runs statement by statement, each ending
 * with `;` at the end of a line; it must be repeatable, and indexes left invalid by a killed run are dropped first.
 * @param directUrl not through a pooler, as the lock belongs to the session
 * @throws StartRefused when the database is of a newer Kvitok, a file that has been applied was changed, or the database
 * refuses
 */
export async function migrate(directUrl: string, { folder }: { folder: string }): Promise<Migrated> {
  const migrations = readMigrations(folder);
  const client = new Client({ connectionString: directUrl, application_name: 'kvitok-migrate' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
    return { applied: await applyMissing(client, migrations) };
  } catch (error) {
    throw asSentence(error);
  } finally {
    await client.end();
  }
}

/** The files of the folder in order. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => FILE_NAME.test(name))
    .sort()
    .map((file) => readMigration(folder, file));
}

/** What stands between a database and this version, for the doctor; throws as {@link migrate} does. */
export async function missingMigrations(client: Client, folder: string): Promise<string[]> {
  const known = await client.query<{ there: boolean }>(
    `SELECT to_regclass('kvitok_migration') IS NOT NULL AS there`,
  );
  const applied = known.rows[0]?.there ? await readApplied(client) : new Map<string, string>();
  const migrations = readMigrations(folder);
  refuseStrangers(applied, migrations);
  return migrations.filter(({ name }) => !applied.has(name)).map(({ name }) => name);
}

function readMigration(folder: string, file: string): Migration {
  const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  const checksum = createHash('sha256').update(sql).digest('hex');
  return { name: file.replace(/\.sql$/, ''), sql, checksum, inTransaction: !sql.startsWith(OUTSIDE_MARK) };
}

async function applyMissing(client: Client, migrations: Migration[]): Promise<string[]> {
  await client.query(CREATE_RECORD);
  const applied = await readApplied(client);
  refuseStrangers(applied, migrations);
  const missing = migrations.filter(({ name }) => !applied.has(name));
  for (const migration of missing) await patiently(() => apply(client, migration));
  return missing.map(({ name }) => name);
}

const CREATE_RECORD = `
  CREATE TABLE IF NOT EXISTS kvitok_migration (
    name text PRIMARY KEY,
    checksum text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`;

async function readApplied(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM kvitok_migration',
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

function refuseStrangers(applied: Map<string, string>, migrations: Migration[]): void {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of applied) {
    if (!known.has(name)) throw madeByNewer(name);
    if (known.get(name) !== checksum) throw changedSince(name);
  }
}

async function patiently(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const isLocked = error instanceof DatabaseError && error.code === LOCK_NOT_AVAILABLE;
      if (!isLocked || attempt === LOCK_ATTEMPTS) throw error;
      await pause(LOCK_PAUSE_MS);
    }
  }
}

function apply(client: Client, migration: Migration): Promise<void> {
  return migration.inTransaction ? applyInside(client, migration) : applyOutside(client, migration);
}

async function applyInside(client: Client, migration: Migration): Promise<void> {
  await client.query(`BEGIN; SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
  try {
    await client.query(migration.sql);
    await record(client, migration);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw named(error, migration);
  }
}

async function applyOutside(client: Client, migration: Migration): Promise<void> {
  await client.query(`SET lock_timeout = '${LOCK_TIMEOUT}'`);
  try {
    await dropInvalidIndexes(client);
    for (const statement of migration.sql.split(/(?<=;)[ \t]*\n/)) {
      if (statement.trim()) await client.query(statement);
    }
    await record(client, migration);
  } catch (error) {
    throw named(error, migration);
  }
}

async function dropInvalidIndexes(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT i.indisvalid AND n.nspname = current_schema()`);
  for (const { name } of rows) await client.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`);
}

async function record(client: Client, { name, checksum }: Migration): Promise<void> {
  await client.query('INSERT INTO kvitok_migration (name, checksum) VALUES ($1, $2)', [name, checksum]);
}

/** The error itself, so that its code stays, with the file in front of its message. */
function named(error: unknown, { name }: Migration): unknown {
  if (error instanceof Error) error.message = `Migration ${name}: ${error.message}`;
  return error;
}

const INSUFFICIENT_PRIVILEGE = '42501';
const ALREADY_THERE = new Set(['42P07', '42P06', '42710']);

function asSentence(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return error;
  if (error.code === INSUFFICIENT_PRIVILEGE) return new StartRefused(NO_RIGHTS, error);
  if (ALREADY_THERE.has(error.code ?? '')) return new StartRefused(notEmpty(error.message), error);
  return new StartRefused(
    {
      ru: `База данных не обновилась и осталась прежней версии (${error.message}): устраните причину и запустите снова.`,
      en: `The database was not upgraded and is of its former version (${error.message}): remove the cause and start again.`,
    },
    error,
  );
}

const NO_RIGHTS: Sentence = {
  ru: 'Пользователю из DATABASE_URL не хватает прав, чтобы создать таблицы: сделайте его владельцем базы данных (ALTER DATABASE база OWNER TO пользователь).',
  en: 'The user of DATABASE_URL lacks the rights to make tables: make him the owner of the database (ALTER DATABASE name OWNER TO user).',
};

function notEmpty(message: string): Sentence {
  return {
    ru: `В базе данных из DATABASE_URL уже есть чужие таблицы (${message}): укажите пустую.`,
    en: `There are tables of another program in the database of DATABASE_URL (${message}): name an empty one.`,
  };
}

function madeByNewer(name: string): StartRefused {
  return new StartRefused({
    ru: `Эта база данных создана более новым Квитком (миграция ${name}): запустите ту версию или восстановите резервную копию, сделанную до обновления.`,
    en: `This database was made by a newer Kvitok (migration ${name}): start that version, or restore a backup from before the upgrade.`,
  });
}

function changedSince(name: string): StartRefused {
  return new StartRefused({
    ru: `Файл миграции ${name} изменён после того, как был применён: верните прежний файл, а новое изменение сделайте отдельной миграцией.`,
    en: `Migration ${name} was changed after it had been applied: put the former file back and make the change a migration of its own.`,
  });
}
