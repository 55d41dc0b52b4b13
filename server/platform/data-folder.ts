/** The data folder: all that the desk keeps on this machine, held by one running desk at a time. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { masterKey } from './master-key.ts';
import { StartRefused } from './start-refused.ts';

/**
 * `path` is absolute and without links; `blobs` is the folder of attachments; `masterKey` (32 bytes) seals
 * secrets at rest; `close` lets another desk in. A killed desk lets go of the folder by itself.
 */
export type DataFolder = { path: string; blobs: string; masterKey: Buffer; close: () => void };

const OWNER_ONLY = 0o700;
/** All that the server of the database needs to walk through (see `postgres/cluster-folder.ts`) and no more. */
const TOO_OPEN = 0o067;
/** PostgreSQL itself does not start with less. */
const LEAST_FREE_BYTES = 32 * 1024 * 1024;

/** `shared` among the processes of one machine, which a database of its own makes possible; else held by one desk. */
export type Holding = { shared: boolean };

/**
 * Makes the folder unless it is there, and locks it.
 * @throws StartRefused when another desk has it, or it cannot be written to, or the disk is full
 */
export function openDataFolder(
  wanted: string,
  env: NodeJS.ProcessEnv = process.env,
  holding: Holding = { shared: false },
): DataFolder {
  const asked = resolve(wanted);
  try {
    return open(asked, env, holding);
  } catch (error) {
    throw asSentence(error, asked);
  }
}

/** Whether a running desk holds the folder. */
export function dataFolderInUse(wanted: string): boolean {
  const path = resolve(wanted);
  if (!existsSync(join(path, 'desk.lock'))) return false;
  try {
    lock(realpathSync(path), { shared: false })();
    return false;
  } catch (error) {
    if (error instanceof StartRefused) return true;
    throw asSentence(error, path);
  }
}

function open(asked: string, env: NodeJS.ProcessEnv, holding: Holding): DataFolder {
  mkdirSync(asked, { recursive: true, mode: OWNER_ONLY });
  const path = realpathSync(asked);
  refuseFullHouse(path);
  if (statSync(path).mode & TOO_OPEN) chmodSync(path, OWNER_ONLY);
  refuseFullDisk(path);
  const release = lock(path, holding);
  writeFileSync(join(path, 'desk.pid'), `${process.pid}\n`);
  const [blobs, keys] = [join(path, 'blobs'), join(path, 'keys')];
  mkdirSync(blobs, { recursive: true, mode: OWNER_ONLY });
  mkdirSync(keys, { recursive: true, mode: OWNER_ONLY });
  return { path, blobs, masterKey: masterKey(path, env), close: release };
}

/** What a data folder holds, or a mounted disk brings along. */
const OWN = new Set(['blobs', 'desk.lock', 'desk.pid', 'keys', 'postgres', 'lost+found']);

/** Somebody's home or `/tmp`, named by mistake, would be closed to all others. */
function refuseFullHouse(path: string): void {
  if (existsSync(join(path, 'desk.lock'))) return;
  const stranger = readdirSync(path).find((name) => !OWN.has(name) && !name.startsWith('.'));
  if (stranger === undefined) return;
  throw new StartRefused({
    ru: `В папке ${path} уже есть другие файлы (${stranger}): укажите в KVITOK_DATA пустую папку или ту, которой ещё нет.`,
    en: `The folder ${path} already holds other files (${stranger}): name an empty folder in KVITOK_DATA, or one that is not there yet.`,
  });
}

/** The kernel holds an SQLite lock and drops it with the process, which no file with a number in it can promise. */
function lock(path: string, { shared }: Holding): () => void {
  const database = new DatabaseSync(join(path, 'desk.lock'));
  try {
    database.exec('PRAGMA journal_mode = MEMORY');
    database.exec(shared ? 'BEGIN; SELECT * FROM sqlite_schema' : 'BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw isBusy(error) ? alreadyRuns(path) : error;
  }
  return () => database.close();
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /locked/.test(error.message);
}

function refuseFullDisk(path: string): void {
  const { bavail, bsize } = statfsSync(path);
  if (bavail * bsize < LEAST_FREE_BYTES) throw diskFull(path);
}

function alreadyRuns(path: string): StartRefused {
  const pid = readFileSync(join(path, 'desk.pid'), { encoding: 'utf8', flag: 'a+' }).trim() || '?';
  return new StartRefused({
    ru: `С папкой данных ${path} уже работает другой Квиток (процесс ${pid}): остановите его или укажите другую папку в KVITOK_DATA.`,
    en: `Another Kvitok (process ${pid}) already works with the data folder ${path}: stop it, or name another folder in KVITOK_DATA.`,
  });
}

/** ENOENT is what a recursive mkdir says of a file system mounted for reading. */
const WITHOUT_RIGHTS = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT']);

function asSentence(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(path);
  const isSqlite = code === 'ERR_SQLITE_ERROR';
  if (isSqlite || WITHOUT_RIGHTS.has(String(code))) return notWritable(path, error);
  if (code === 'ENOTDIR' || code === 'EEXIST') return notFolder(path, error);
  return error;
}

function diskFull(path: string): StartRefused {
  return new StartRefused({
    ru: `На диске с папкой данных ${path} кончилось место: освободите хотя бы 200 МБ.`,
    en: `The disk of the data folder ${path} is full: free at least 200 MB.`,
  });
}

function notWritable(path: string, cause: unknown): StartRefused {
  return new StartRefused(
    {
      ru: `В папку данных ${path} нельзя писать: дайте на неё права пользователю, от имени которого запускаете Квиток, или укажите другую в KVITOK_DATA.`,
      en: `The data folder ${path} cannot be written to: give the user who runs Kvitok the right to, or name another folder in KVITOK_DATA.`,
    },
    cause,
  );
}

function notFolder(path: string, cause: unknown): StartRefused {
  return new StartRefused(
    {
      ru: `Папка данных ${path} не может быть создана, на её месте файл: укажите другую в KVITOK_DATA.`,
      en: `The data folder ${path} cannot be made, a file is in its place: name another folder in KVITOK_DATA.`,
    },
    cause,
  );
}
