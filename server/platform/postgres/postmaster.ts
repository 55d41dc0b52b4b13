/** One run of the PostgreSQL server: start it, wait until it listens, stop it. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartRefused } from '../start-refused.ts';
import type { Binaries } from './binaries.ts';
import type { ClusterFolder } from './cluster-folder.ts';
import { ADMIN_ROLE, DESK_ROLE, noSpace } from './new-cluster.ts';
import { ownName, type ServerUser } from './server-user.ts';

export type Postmaster = { pid: number; exited: Promise<void>; stop: () => Promise<void> };

const POLL_MS = 10;
/** Replaying the log after a crash may take its time on a slow disk. */
const START_TIMEOUT_MS = 120_000;
const FAST_SHUTDOWN_MS = 15_000;
const LOG_LIMIT_BYTES = 10_000_000;
/** The line of `postmaster.pid` that says whether connections are taken. */
const STATUS_LINE = 7;

/**
 * Starts the server on its Unix socket only and comes back when it takes connections.
 * @param extra further settings, as for `postgres -c`
 */
export async function startPostmaster(
  folder: ClusterFolder,
  binaries: Binaries,
  user: ServerUser,
  extra: Record<string, string>,
): Promise<Postmaster> {
  writeAccessFiles(folder, user);
  const settings = { ...ownSettings(folder), ...extra };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = launch([binaries.postgres, '-D', folder.cluster, ...args], folder, user);
  const exited = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
    child.on('error', () => resolve());
  });
  await untilReady(child, folder);
  return { pid: child.pid as number, exited, stop: () => stop(child, exited) };
}

function ownSettings(folder: ClusterFolder): Record<string, string> {
  return {
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: folder.socket,
    unix_socket_permissions: '0700',
    hba_file: join(folder.home, 'access.conf'),
    ident_file: join(folder.home, 'names.conf'),
  };
}

function writeAccessFiles(folder: ClusterFolder, user: ServerUser): void {
  const names = [...new Set([ownName(), user.name])];
  const lines = names.flatMap((name) => [DESK_ROLE, ADMIN_ROLE].map((role) => `desk "${name}" ${role}`));
  writeFileSync(join(folder.home, 'names.conf'), `${lines.join('\n')}\n`);
  writeFileSync(join(folder.home, 'access.conf'), 'local all,replication all peer map=desk\n');
}

/** Its own session, so that Ctrl-C in the terminal reaches the desk alone, which then stops the server in turn. */
function launch(command: string[], folder: ClusterFolder, user: ServerUser): ChildProcess {
  const log = openLog(folder);
  const [program = '', ...args] = [...endWithDesk(), ...command];
  const child = spawn(program, args, {
    ...user.identity,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return child;
}

/** Where the system can do it, a desk killed by -9 takes its server along. */
function endWithDesk(): string[] {
  const prefix = ['setpriv', '--pdeathsig', 'INT', '--'];
  const [program = '', ...args] = prefix;
  return spawnSync(program, [...args, 'true']).status === 0 ? prefix : [];
}

function openLog(folder: ClusterFolder): number {
  const size = statSync(folder.log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(folder.log, `${folder.log}.1`);
  return openSync(folder.log, 'a', 0o600);
}

async function untilReady(child: ChildProcess, folder: ClusterFolder): Promise<void> {
  const began = statSync(folder.log).size;
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
      throw didNotStart(folder, began);
    const { pid, isReady } = readStatus(folder.cluster);
    if (isReady && pid === child.pid) return;
    await pause(POLL_MS);
  }
  child.kill('SIGQUIT');
  throw didNotStart(folder, began);
}

/** What the server writes about itself into `postmaster.pid`. */
export function readStatus(cluster: string): { pid: number | undefined; isReady: boolean } {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]) || undefined, isReady: lines[STATUS_LINE]?.trim() === 'ready' };
  } catch {
    return { pid: undefined, isReady: false };
  }
}

async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), FAST_SHUTDOWN_MS);
  await exited;
  clearTimeout(timer);
}

function didNotStart(folder: ClusterFolder, from: number): StartRefused {
  const said = readFileSync(folder.log).subarray(from).toString('utf8');
  if (/No space left on device/.test(said)) return noSpace();
  const reason = /(?:FATAL|PANIC):\s*(.+)/.exec(said)?.[1] ?? said.trim().slice(-200);
  return new StartRefused({
    ru: `Встроенный PostgreSQL не запустился (${reason}): подробности в ${folder.log}.`,
    en: `The embedded PostgreSQL did not start (${reason}): see ${folder.log}.`,
  });
}
