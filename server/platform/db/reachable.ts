/** Whether the database of DATABASE_URL can be worked with; if not, a sentence says what to do about it. */
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { isDatabaseUrl } from '../config-rules.ts';
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
      return await look(url, place);
    } catch (error) {
      if (error instanceof StartRefused) throw error;
      if (codeOf(error) !== STARTING_UP || Date.now() > deadline) throw asSentence(error, place);
      await pause(STARTUP_PAUSE_MS);
    }
  }
}

/** `host:port/database`, for people; throws when the address is none. */
function readablePlace(text: string): string {
  if (!isDatabaseUrl(text)) throw notAnAddress();
  const url = new URL(text);
  const host = url.searchParams.get('host') ?? `${url.hostname}:${url.port || 5432}`;
  return `${host}${url.pathname}`;
}

async function look(url: string, place: string): Promise<number> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (version < LEAST_VERSION) throw tooOld(place, version);
    if (!(await knowsLetters(client))) throw foreignLetters(place);
    return version;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The locale C changes the case of Latin letters alone: Russian names would be found as they were typed, or not at all. */
async function knowsLetters(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ encoding: string }>('SELECT getdatabaseencoding() AS encoding');
  if (rows[0]?.encoding !== 'UTF8') return false;
  const letters = await client.query<{ lowered: string }>(`SELECT lower('Ж') AS lowered`);
  return letters.rows[0]?.lowered === 'ж';
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

function foreignLetters(place: string): StartRefused {
  return new StartRefused({
    ru: `База данных ${place} создана не для русских букв (нужны кодировка UTF8 и не локаль C): создайте её командой createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8.`,
    en: `The database ${place} is not made for letters of all languages (it has to have the encoding UTF8 and another locale than C): make it by createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8.`,
  });
}

function tooOld(place: string, version: number): StartRefused {
  return new StartRefused({
    ru: `База данных ${place} — это PostgreSQL ${version}, а нужен ${LEAST_VERSION} или новее: обновите сервер.`,
    en: `The database ${place} is PostgreSQL ${version}, and ${LEAST_VERSION} or newer is needed: upgrade the server.`,
  });
}
