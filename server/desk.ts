/** A running desk: the world, the web side, the working side, each of which may run alone. */
import type { FastifyInstance } from 'fastify';
import type { Runner } from 'graphile-worker';
import { addToAcknowledgements } from './features/tickets/acknowledgement.ts';
import type { House } from './house.ts';
import type { Config } from './platform/config.ts';
import { openDatabase } from './platform/db/database.ts';
import { openDoorbell } from './platform/events/doorbell.ts';
import { startRelay, type Relay } from './platform/events/relay.ts';
import { openBlobs } from './platform/files/blobs.ts';
import { openServer } from './platform/http/server.ts';
import { startDrain, type Drain } from './platform/jobs/drain.ts';
import { startTimetable } from './platform/jobs/timetable.ts';
import { deriveKeys } from './platform/keys.ts';
import { openLog } from './platform/log.ts';
import { openMetrics } from './platform/metrics.ts';
import { theOutside, type Outside } from './platform/outside.ts';
import type { World } from './platform/world.ts';

export interface DeskOptions {
  config: Config;
  databaseUrl: string;
  directUrl: string;
  blobsFolder: string;
  masterKey: Buffer;
  /** See {@link World.alone}; false unless told. */
  alone?: boolean;
  /** Only for tests: what stands in the place of the services of others. */
  outside?: Outside;
}

export interface Desk {
  world: World;
  /** Undefined in a worker-only process. */
  app: FastifyInstance | undefined;
  /** Works off every event and queue that is due now. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The database must be migrated already. Nothing listens unless `listen` does it: people get their page before the work
 * in the background begins.
 */
export async function openDesk(
  house: House,
  options: DeskOptions,
  listen: (app: FastifyInstance) => Promise<void> = async () => undefined,
): Promise<Desk> {
  const world = openWorld(options);
  addToAcknowledgements(world, house.acknowledgement);
  const { role } = options.config;
  const app =
    role === 'worker'
      ? undefined
      : await openServer(world, { routes: house.routes, pages: house.pages, door: house.door(world) });
  const close = async (hands: Hands) => {
    await app?.close();
    await hands.stop();
    await world.doorbell.close();
    await world.db.close();
  };
  try {
    if (app) await listen(app);
    const hands = role === 'web' ? idleHands : await startHands(house, world, options.directUrl);
    return { world, app, settle: () => hands.settle(), close: () => close(hands) };
  } catch (error) {
    await close(idleHands);
    throw error;
  }
}

/** What commands need that run beside a desk or without one; close `doorbell` and `db` afterwards. */
export function openWorld(options: DeskOptions): World {
  const log = openLog(options.config.logLevel);
  return {
    config: options.config,
    log,
    db: openDatabase({ url: options.databaseUrl, log, prepared: options.config.prepared }),
    blobs: openBlobs(options.blobsFolder),
    keys: deriveKeys(options.masterKey),
    doorbell: openDoorbell(options.directUrl, log, options.alone ?? false),
    metrics: openMetrics(),
    clock: { shift: 0 },
    outside: options.outside ?? theOutside,
    alone: options.alone ?? false,
  };
}

interface Hands {
  settle(): Promise<void>;
  stop(): Promise<void>;
}

const idleHands: Hands = { settle: async () => undefined, stop: async () => undefined };

async function startHands(house: House, world: World, directUrl: string): Promise<Hands> {
  const accounts = () => house.accounts(world);
  const relay = startRelay(world, { projections: house.projections, reactions: house.reactions, accounts });
  const drains = house.queues.map((queue) => startDrain(world, queue(world, house), accounts));
  const watches = await Promise.all(house.watches.map((watch) => watch.start(world, accounts)));
  const timetable = await startTimetable(world, directUrl, house.timetable, accounts);
  return {
    settle: () => settle(relay, drains),
    stop: async () => {
      await Promise.all(watches.map((watch) => watch.stop()));
      await Promise.all([relay.stop(), ...drains.map((drain) => drain.stop()), stopTimetable(timetable)]);
    },
  };
}

const ROUNDS = 3;

/** What a queue does may announce events, and what reacts may fill a queue: a few rounds reach the end of it. */
async function settle(relay: Relay, drains: Drain[]): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    await relay.settle();
    await Promise.all(drains.map((drain) => drain.settle()));
  }
}

async function stopTimetable(runner: Runner): Promise<void> {
  await runner.stop().catch(() => undefined);
}
