/** The embedded PostgreSQL: a real server in the data folder, on a Unix socket only, kept alive while the desk runs. */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries } from './binaries.ts';
import { clusterPath, makeClusterFolder, socketOf } from './cluster-folder.ts';
import { endLeftover } from './leftover.ts';
import { ADMIN_ROLE, DESK_ROLE, ensureCluster } from './new-cluster.ts';
import { readStatus, startPostmaster, type Postmaster } from './postmaster.ts';
import { StartRefused, type Sentence } from '../start-refused.ts';
import { serverUser } from './server-user.ts';

/** `url` is for the desk, whose role owns its database; `adminUrl` is for a superuser. `pid` changes after a crash. */
export type EmbeddedPostgres = {
  url: string;
  adminUrl: string;
  readonly pid: number;
  stop: () => Promise<void>;
};

/** `settings` as for `postgres -c`; `onNews` hears, in a line, that the server fell over and is up again. */
export type EmbeddedOptions = { settings?: Record<string, string>; onNews?: (line: Sentence) => void };

const FIRST_RESTART_DELAY_MS = 100;
const LONGEST_RESTART_DELAY_MS = 10_000;

/**
 * Starts PostgreSQL for a data folder that exists and is locked by this desk; makes the database on the first boot.
 * @throws StartRefused with a sentence for the person who starts the desk.
 */
export async function startEmbedded(
  dataFolder: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  const place = realpathSync(dataFolder);
  const user = serverUser(clusterPath(place));
  const binaries = findBinaries(user);
  const folder = makeClusterFolder(place, user);
  await endLeftover(folder.cluster);
  await ensureCluster(folder, binaries, user);
  const start = () => startPostmaster(folder, binaries, user, options.settings ?? {});
  const kept = keepAlive(await start(), start, options.onNews ?? (() => undefined));
  return {
    url: socketUrl(folder.socket, DESK_ROLE, DESK_ROLE),
    adminUrl: socketUrl(folder.socket, ADMIN_ROLE, 'postgres'),
    get pid() {
      return kept.current().pid;
    },
    stop: kept.stop,
  };
}

/** The address of the server that a running desk has started in this data folder. */
export function urlOfRunning(dataFolder: string): string {
  return socketUrl(socketOf(realpathSync(join(dataFolder, 'postgres'))), DESK_ROLE, DESK_ROLE);
}

/** Whether the server of this data folder takes connections; it may belong to another process. */
export function isEmbeddedUp(dataFolder: string): boolean {
  return readStatus(clusterPath(dataFolder)).isReady;
}

function socketUrl(socket: string, role: string, database: string): string {
  return `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(socket)}`;
}

type Kept = { current: () => Postmaster; stop: () => Promise<void> };

function keepAlive(
  first: Postmaster,
  start: () => Promise<Postmaster>,
  tell: (line: Sentence) => void,
): Kept {
  const life = { current: first, stopping: false };
  const watching = watch(life, start, tell);
  const stop = async (): Promise<void> => {
    life.stopping = true;
    await life.current.stop();
    await watching;
  };
  return { current: () => life.current, stop };
}

type Life = { current: Postmaster; stopping: boolean };

async function watch(
  life: Life,
  start: () => Promise<Postmaster>,
  tell: (line: Sentence) => void,
): Promise<void> {
  let delay = FIRST_RESTART_DELAY_MS;
  await life.current.exited;
  while (!life.stopping) {
    tell({
      ru: 'PostgreSQL неожиданно завершился, запускаю его снова.',
      en: 'PostgreSQL ended unexpectedly; starting it again.',
    });
    await pause(delay);
    try {
      life.current = await start();
      delay = FIRST_RESTART_DELAY_MS;
      const { pid } = life.current;
      tell({
        ru: `PostgreSQL снова работает (процесс ${pid}).`,
        en: `PostgreSQL is up again (process ${pid}).`,
      });
    } catch (error) {
      delay = Math.min(delay * 2, LONGEST_RESTART_DELAY_MS);
      tell(whyNot(error));
      continue;
    }
    if (life.stopping) return life.current.stop();
    await life.current.exited;
  }
}

function whyNot(error: unknown): Sentence {
  if (error instanceof StartRefused) return error.sentence;
  const { message } = error as Error;
  return { ru: `PostgreSQL не запускается: ${message}`, en: `PostgreSQL does not start: ${message}` };
}
