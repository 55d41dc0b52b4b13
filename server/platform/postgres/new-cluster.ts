/** The first boot: makes the files of an empty database, or leaves none behind. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { StartRefused } from '../start-refused.ts';
import type { Binaries } from './binaries.ts';
import type { ClusterFolder } from './cluster-folder.ts';
import type { ServerUser } from './server-user.ts';

/** The role and the database that the desk works with; it owns the database and is no superuser. */
export const DESK_ROLE = 'kvitok';
/** The role for what needs a superuser: backups, test databases. */
export const ADMIN_ROLE = 'postgres';

/** Chosen for a small machine; they land in `postgresql.conf`, where an admin may change them. */
const SETTINGS = {
  shared_buffers: '128MB',
  max_connections: '100',
  jit: 'off',
  wal_compression: 'on',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_line_prefix: '%m [%p] ',
};

/**
 * Makes the cluster unless it is there; killed half-way, it begins anew.
 * @throws StartRefused when the cluster is of another PostgreSQL, or cannot be made.
 */
export async function ensureCluster(
  folder: ClusterFolder,
  binaries: Binaries,
  user: ServerUser,
): Promise<void> {
  if (existsSync(join(folder.cluster, 'PG_VERSION'))) return refuseOtherMajor(folder, binaries);
  const unfinished = `${folder.cluster}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  await run(binaries.initdb, initArguments(unfinished), '', user);
  await run(binaries.postgres, ['--single', '-D', unfinished, 'postgres'], FIRST_STATEMENTS, user);
  renameSync(unfinished, folder.cluster);
}

const FIRST_STATEMENTS = [
  `CREATE ROLE ${DESK_ROLE} LOGIN;`,
  `CREATE DATABASE ${DESK_ROLE} OWNER ${DESK_ROLE};`,
  '',
].join('\n');

function initArguments(cluster: string): string[] {
  const settings = Object.entries(SETTINGS).map(([name, value]) => `--set=${name}=${value}`);
  const locale = ['--locale-provider=builtin', '--locale=C.UTF-8', '--encoding=UTF8', '--lc-messages=C'];
  return [
    '-D',
    cluster,
    '-U',
    ADMIN_ROLE,
    '--auth-local=peer',
    '--auth-host=reject',
    '--no-instructions',
    ...locale,
    ...settings,
  ];
}

function refuseOtherMajor(folder: ClusterFolder, binaries: Binaries): void {
  const made = readFileSync(join(folder.cluster, 'PG_VERSION'), 'utf8').trim();
  const brought = binaries.version.split('.')[0];
  if (made === brought) return;
  throw new StartRefused({
    ru: `База данных в ${folder.home} создана PostgreSQL ${made}, а этот Квиток несёт PostgreSQL ${brought}: восстановите её из резервной копии в новую папку данных.`,
    en: `The database in ${folder.home} was made by PostgreSQL ${made}, and this Kvitok brings PostgreSQL ${brought}: restore it from a backup into a new data folder.`,
  });
}

async function run(program: string, args: string[], input: string, user: ServerUser): Promise<void> {
  const child = spawn(program, args, { ...user.identity, cwd: '/', stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [code, out, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0 || /^(ERROR|FATAL|PANIC)/m.test(errors)) throw cannotMake(`${out}${errors}`);
}

function cannotMake(output: string): StartRefused {
  if (/No space left on device/i.test(output)) return noSpace();
  const reason = /(?:error|FATAL|ERROR|PANIC):\s*(.+)/.exec(output)?.[1] ?? output.trim().slice(-200);
  return new StartRefused({
    ru: `Не удалось создать базу данных: ${reason}.`,
    en: `The database could not be made: ${reason}.`,
  });
}

/** The sentence for a full disk. */
export function noSpace(): StartRefused {
  return new StartRefused({
    ru: 'На диске с папкой данных кончилось место: освободите хотя бы 200 МБ.',
    en: 'The disk of the data folder is full: free at least 200 MB.',
  });
}
