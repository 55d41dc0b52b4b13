/** Starts the desk: its data folder, its database brought to this version, its app built, its doors opened. */
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Desk, DeskOptions } from './desk.ts';
import { buildAgentApp } from './agent-app.ts';
import { readConfig, type Config } from './platform/config.ts';
import { openDataFolder, type DataFolder } from './platform/data-folder.ts';
import { migrate } from './platform/db/migrate.ts';
import { refuseUnusableDatabase } from './platform/db/reachable.ts';
import { portSentence, refuseTakenPort, smtpVariables } from './platform/http/port.ts';
import { startEmbedded } from './platform/postgres/embedded.ts';
import { inTerminalLanguage, type Sentence } from './platform/start-refused.ts';

/**
 * `say` takes a line for the person who waits; `sandbox` opens the demo's mailbox; `prepare` is called with the migrated
 * database before anything is opened; `goOn` is asked between the steps and throws when there is no need to any more.
 */
export type StartOptions = {
  env: NodeJS.ProcessEnv;
  say: (line: { ru: string; en: string }) => void;
  sandbox?: boolean;
  prepare?: (options: DeskOptions) => Promise<void>;
  goOn?: () => void;
};

/** `close` ends everything, the database last, and may be called once. */
export type RunningDesk = { desk: Desk; config: Config; close: () => Promise<void> };

const MIGRATIONS = join(import.meta.dirname, 'migrations');

/**
 * From settings to a desk that takes requests.
 * @throws StartRefused with what the operator has to do
 */
export async function startDesk(options: StartOptions): Promise<RunningDesk> {
  const config = readConfig(options.env, { sandbox: options.sandbox ?? false });
  const folder = openDataFolder(config.dataFolder, options.env, {
    shared: config.databaseUrl !== undefined,
  });
  const closing: (() => unknown)[] = [() => folder.close()];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    await refuseTakenPorts(config);
    const desk = await open(config, folder, options, closing);
    if (desk.app) await sayHowToSetUp(desk, options.say);
    return { desk, config, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** After the data folder: whoever starts twice is told of the first desk, not of its port. */
async function refuseTakenPorts({ role, host, port, smtpHost, smtpPort }: Config): Promise<void> {
  if (role !== 'worker') await refuseTakenPort(host, port);
  if (role !== 'web' && smtpPort !== undefined) await refuseTakenPort(smtpHost, smtpPort, smtpVariables);
}

async function open(
  config: Config,
  folder: DataFolder,
  options: StartOptions,
  closing: (() => unknown)[],
): Promise<Desk> {
  const { goOn = () => undefined } = options;
  goOn();
  const [database, { openDesk }, { house }] = await together([
    openDatabaseServer(config, folder, closing),
    import('./desk.ts'),
    import('./house.ts'),
    buildAgentApp(() => options.say(BUILDING)),
  ]);
  goOn();
  await migrate(database.directUrl, { folder: MIGRATIONS });
  goOn();
  const deskOptions: DeskOptions = {
    config,
    databaseUrl: database.url,
    directUrl: database.directUrl,
    blobsFolder: folder.blobs,
    masterKey: folder.masterKey,
    // The embedded database belongs to who has locked the data folder.
    alone: config.databaseUrl === undefined,
  };
  await options.prepare?.(deskOptions);
  const desk = await openDesk(house, deskOptions, (app) => listen(app, config));
  closing.push(() => desk.close());
  return desk;
}

/** Only who reads this line can become the owner. */
async function sayHowToSetUp(desk: Desk, say: StartOptions['say']): Promise<void> {
  const { setupLink } = await import('./features/staff/setup-key.ts');
  const link = await setupLink(desk.world);
  if (link === null) return;
  say({ ru: `Квиток ещё не настроен. Откройте: ${link}`, en: `Kvitok is not set up yet. Open: ${link}` });
}

/** Like `Promise.all`, but not before every part has come to its end: what has been started can then be stopped. */
async function together<const Parts extends readonly Promise<unknown>[]>(parts: Parts) {
  await Promise.allSettled(parts);
  return Promise.all(parts);
}

type DatabaseServer = { url: string; directUrl: string };

async function openDatabaseServer(
  config: Config,
  folder: DataFolder,
  closing: (() => unknown)[],
): Promise<DatabaseServer> {
  const { databaseUrl } = config;
  if (databaseUrl !== undefined) {
    const directUrl = config.directUrl ?? databaseUrl;
    await refuseUnusableDatabase(directUrl);
    return { url: databaseUrl, directUrl };
  }
  const server = await startEmbedded(folder.path, { onNews: warn });
  closing.push(() => server.stop());
  return { url: server.url, directUrl: server.url };
}

function warn(line: Sentence): void {
  process.stderr.write(`${inTerminalLanguage(line)}\n`);
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw portSentence(error, host, port);
  }
}

const BUILDING = {
  ru: 'Собираю приложение агента (после обновления, несколько секунд)…',
  en: "Building the agents' app (after an upgrade, some seconds)…",
};
