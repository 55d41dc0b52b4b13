/** A whole desk for a test file: a real server on a database of its own, with the cast at hand. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { signIn } from '../../contract/staff.ts';
import { openDesk, type Desk } from '../desk.ts';
import { house, type House } from '../house.ts';
import { readConfig, type Config } from '../platform/config.ts';
import { readScope, theDesk, work, type ReadScope, type Scope } from '../platform/scope.ts';
import type { Outside } from '../platform/outside.ts';
import type { World } from '../platform/world.ts';
import { castEmails, castPassword, gatherCast, type Cast, type CastName } from './cast.ts';
import { Client } from './client.ts';
import { testDatabase, type TestDatabase } from './database.ts';

export interface TestDeskOptions {
  config?: Partial<Config>;
  /** Other rooms than the real house's; rarely needed. */
  house?: Partial<House>;
  /** A desk that nobody has set up yet. */
  empty?: boolean;
  /** One more node on the database of another desk, which must outlive it. */
  beside?: TestDesk;
  /** It takes every other process for dead. */
  alone?: boolean;
  /** What stands in the place of Microsoft and Google. */
  outside?: Outside;
}

export interface TestDesk {
  readonly world: World;
  readonly app: FastifyInstance;
  readonly cast: Cast;
  readonly database: TestDatabase;
  readonly blobsFolder: string;
  readonly masterKey: Buffer;
  /** Signed in by password at the first call, then the same client again. */
  as(name: CastName): Promise<Client>;
  /** A browser that nobody has signed in with, or a program with these headers. */
  stranger(headers?: Record<string, string>): Client;
  /** Works off all events and queues that are due. */
  settle(): Promise<void>;
  /** Moves the desk's clock; milliseconds. */
  travel(ms: number): void;
  /** Does something as the desk itself in the first account, past HTTP: to prepare what has no endpoint. */
  act<T>(todo: (scope: Scope) => Promise<T>, accountId?: string): Promise<T>;
  /** Looks into the first account, past HTTP. */
  look(accountId?: string): ReadScope;
  close(): Promise<void>;
}

/** Some 100 ms. Call it in `beforeAll`, and `close` in `afterAll`. */
export async function openTestDesk(options: TestDeskOptions = {}): Promise<TestDesk> {
  const { beside } = options;
  const database = beside?.database ?? (await testDatabase());
  const blobsFolder = beside?.blobsFolder ?? (await mkdtemp(join(tmpdir(), 'kvitok-blobs-')));
  const masterKey = beside?.masterKey ?? randomBytes(32);
  const desk = await openDesk(
    { ...house, ...options.house },
    {
      config: { ...readConfig({}), logLevel: process.env.KVITOK_TEST_LOG ?? 'silent', ...options.config },
      databaseUrl: database.url,
      directUrl: database.url,
      blobsFolder,
      masterKey,
      alone: options.alone ?? false,
      ...(options.outside ? { outside: options.outside } : {}),
    },
  );
  const close = async () => {
    await desk.close();
    if (beside) return;
    await database.close();
    await rm(blobsFolder, { recursive: true, force: true });
  };
  try {
    return await furnish(desk, { database, blobsFolder, masterKey, close }, options);
  } catch (error) {
    await close();
    throw error;
  }
}

type Belongings = Pick<TestDesk, 'database' | 'blobsFolder' | 'masterKey' | 'close'>;

async function furnish(desk: Desk, belongings: Belongings, options: TestDeskOptions): Promise<TestDesk> {
  const { world, app } = desk;
  if (!app) throw new Error('A desk without a web side has no test client');
  const cast = options.beside?.cast ?? (options.empty ? nobody : await gatherCast(world));
  const clients = new Map<CastName, Promise<Client>>();
  return {
    ...belongings,
    world,
    app,
    cast,
    as: (name) => {
      const client = clients.get(name) ?? signedIn(app, name);
      clients.set(name, client);
      return client;
    },
    stranger: (headers) => new Client(app, headers),
    settle: () => desk.settle(),
    travel: (ms) => {
      world.clock.shift += ms;
    },
    act: (todo, accountId = cast.accountId) => work(world, accountId, theDesk, todo),
    look: (accountId = cast.accountId) => readScope(world, accountId, theDesk),
  };
}

const nobody = new Proxy({} as Cast, {
  get: () => {
    throw new Error('An empty desk has no cast');
  },
});

async function signedIn(app: FastifyInstance, name: CastName): Promise<Client> {
  const client = new Client(app, { 'accept-language': 'ru' });
  await client.call(signIn, { body: { email: castEmails[name], password: castPassword } });
  return client;
}
