/** A server that outlived a killed desk: it is shut down cleanly before a new one is started. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartRefused } from '../start-refused.ts';
import { readStatus } from './postmaster.ts';

const POLL_MS = 20;
const FAST_SHUTDOWN_MS = 15_000;
const IMMEDIATE_SHUTDOWN_MS = 5_000;

/** Ends the server that `postmaster.pid` names; a number that now belongs to another program only loses its file. */
export async function endLeftover(cluster: string): Promise<void> {
  const { pid } = readStatus(cluster);
  if (pid === undefined || !isAlive(pid)) return;
  if (!commandOf(pid).includes(cluster)) return rmSync(join(cluster, 'postmaster.pid'), { force: true });
  process.kill(pid, 'SIGINT');
  if (await ends(pid, FAST_SHUTDOWN_MS)) return;
  process.kill(pid, 'SIGQUIT');
  if (await ends(pid, IMMEDIATE_SHUTDOWN_MS)) return;
  throw new StartRefused({
    ru: `Прежний сервер PostgreSQL (процесс ${pid}) не останавливается: остановите его и запустите Квиток снова.`,
    en: `The former PostgreSQL server (process ${pid}) does not stop: stop it and start Kvitok again.`,
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

async function ends(pid: number, within: number): Promise<boolean> {
  const deadline = performance.now() + within;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await pause(POLL_MS);
  }
  return true;
}
