/** Whether the database of DATABASE_URL can be worked with; if not, a sentence says what to do about it. */
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { StartRefused, type Sentence } from '../start-refused.ts';

const LEAST_VERSION = 15;
const CONNECT_TIMEOUT_MS = 10_000;
/** A server that recovers from a crash answers that it is starting up. */
const STARTING_UP = '57P03';
const STARTUP_PATIENCE_MS = 60_000;
const STARTUP_PAUSE_MS = 500;

/**
 * Connects once, waiting for a server that is just starting up.
 * @returns PostgreSQL's major version
 * @throws StartRefused which never shows the password
 */
export async function refuseUnusableDatabase(url: string): Promise<number> {
  const place = readablePlace(url);
  const deadline = Date.now() + STARTUP_PATIENCE_MS;
  for (;;) {
    try {
      const version = await majorVersion(url);
      if (version < LEAST_VERSION) throw tooOld(place, version);
      return version;
    } catch (error) {
      if (error instanceof StartRefused) throw error;
      if (codeOf(error) !== STARTING_UP || Date.now() > deadline) throw asSentence(error, place);
      await pause(STARTUP_PAUSE_MS);
    }
  }
}

/** `host:port/database`, for people; throws when the address is none. */
function readablePlace(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) throw notAnAddress();
  const host = url.searchParams.get('host') ?? `${url.hostname}:${url.port || 5432}`;
  return `${host}${url.pathname}`;
}

async function majorVersion(url: string): Promise<number> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function asSentence(error: unknown, place: string): StartRefused {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (code === '28P01' || code === '28000' || /SASL|password/i.test(message)) {
    return refused(error, {
      ru: `База данных ${place} не приняла имя или пароль из DATABASE_URL: исправьте их.`,
      en: `The database ${place} did not accept the user or the password of DATABASE_URL: correct them.`,
    });
  }
  if (code === '3D000') {
    return refused(error, {
      ru: `На сервере нет базы данных ${place}: создайте её (createdb) или исправьте DATABASE_URL.`,
      en: `There is no database ${place} on the server: create it (createdb) or correct DATABASE_URL.`,
    });
  }
  return refused(error, {
    ru: `База данных ${place} не отвечает (${code || message}): запустите PostgreSQL или исправьте DATABASE_URL.`,
    en: `The database ${place} does not answer (${code || message}): start PostgreSQL or correct DATABASE_URL.`,
  });
}

function refused(cause: unknown, sentence: Sentence): StartRefused {
  return new StartRefused(sentence, cause);
}

function notAnAddress(): StartRefused {
  return new StartRefused({
    ru: 'DATABASE_URL не похож на адрес базы данных: нужен вид postgresql://имя:пароль@сервер:5432/база.',
    en: 'DATABASE_URL is not an address of a database: it looks like postgresql://user:password@host:5432/database.',
  });
}

function tooOld(place: string, version: number): StartRefused {
  return new StartRefused({
    ru: `База данных ${place} — это PostgreSQL ${version}, а нужен ${LEAST_VERSION} или новее: обновите сервер.`,
    en: `The database ${place} is PostgreSQL ${version}, and ${LEAST_VERSION} or newer is needed: upgrade the server.`,
  });
}
