/** The desk's database for one command: the one of DATABASE_URL, or of the running desk, or started for a moment. */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig, type Config } from '../platform/config.ts';
import { dataFolderInUse, openDataFolder } from '../platform/data-folder.ts';
import { refuseUnusableDatabase } from '../platform/db/reachable.ts';
import { masterKey } from '../platform/master-key.ts';
import { isEmbeddedUp, startEmbedded, urlOfRunning } from '../platform/postgres/embedded.ts';

const START_PATIENCE_MS = 30_000;
const START_POLL_MS = 100;

/** What `openDesk` and friends are made of. */
export type DeskDatabase = {
  config: Config;
  url: string;
  directUrl: string;
  blobsFolder: string;
  masterKey: Buffer;
};

/**
 * Works beside a running desk or without one, and leaves things as they were.
 * @throws StartRefused as `kvitok start` would
 */
export async function withDatabase<Result>(
  env: NodeJS.ProcessEnv,
  work: (database: DeskDatabase) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(env);
  if (dataFolderInUse(config.dataFolder)) return work(await besideRunningDesk(config, env));
  const folder = openDataFolder(config.dataFolder, env, { shared: config.databaseUrl !== undefined });
  const stop: (() => Promise<void>)[] = [];
  try {
    const urls = await databaseUrls(config, async () => {
      const server = await startEmbedded(folder.path);
      stop.push(server.stop);
      return server.url;
    });
    return await work({ config, ...urls, blobsFolder: folder.blobs, masterKey: folder.masterKey });
  } finally {
    for (const end of stop) await end();
    folder.close();
  }
}

async function besideRunningDesk(config: Config, env: NodeJS.ProcessEnv): Promise<DeskDatabase> {
  const path = realpathSync(config.dataFolder);
  const urls = await databaseUrls(config, () => urlOfStarted(path));
  return { config, ...urls, blobsFolder: join(path, 'blobs'), masterKey: masterKey(path, env) };
}

/** The desk may be starting just now, and its first start takes seconds. */
async function urlOfStarted(path: string): Promise<string> {
  const deadline = Date.now() + START_PATIENCE_MS;
  while (!isEmbeddedUp(path) && Date.now() < deadline) await pause(START_POLL_MS);
  return urlOfRunning(path);
}

async function databaseUrls(
  config: Config,
  embedded: () => Promise<string>,
): Promise<{ url: string; directUrl: string }> {
  const url = config.databaseUrl ?? (await embedded());
  const directUrl = config.directUrl ?? url;
  await refuseUnusableDatabase(directUrl);
  return { url, directUrl };
}
