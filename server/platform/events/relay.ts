/**
 * Carries announced facts to those who react. Each reader of the log has a cursor an account; whoever holds its row works,
 * so any number of nodes may run the relay. A projection is applied in the transaction that moves the cursor: exactly once.
 * A reaction runs after it, at least once: what fails is parked and tried again with growing pauses.
 */
import type { Logger } from 'pino';
import type { Tx } from '../db/statement.ts';
import { theDesk, work, type Scope } from '../scope.ts';
import type { World } from '../world.ts';
import { isOf, type EventType, type LoggedEvent } from './log.ts';
import {
  countBehind,
  dueFailures,
  failLater,
  forgetFailure,
  lockCursor,
  moveCursor,
  parkFailure,
  readBatch,
  startCursor,
} from './relay-sql.ts';

const BATCH = 200;
const SETTLE_MS = 20;
const FALLBACK_POLL_MS = 5_000;
/** Rings close together are answered together: reading the log costs more than most of what is found in it. */
const GATHER_MS = 25;
const MAX_TRIES = 8;
const FIRST_RETRY_SECONDS = 2;

export interface Reaction {
  readonly name: string;
  readonly types: readonly string[];
  /** Asked before a transaction is opened; so that a fact that concerns nobody costs nothing. */
  readonly concerns?: (world: World, event: LoggedEvent) => boolean | Promise<boolean>;
  readonly react: (scope: Scope, event: LoggedEvent) => Promise<void>;
}

/** Something that follows from a fact; may run twice, so it must not matter if it does. */
export function reaction<Data extends object>(
  name: string,
  facts: readonly EventType<Data>[],
  react: (scope: Scope, event: LoggedEvent<Data>) => Promise<void>,
): Reaction {
  return {
    name,
    types: facts.map((fact) => fact.type),
    react: async (scope, event) => {
      for (const fact of facts) if (isOf(event, fact)) await react(scope, event);
    },
  };
}

export interface Projection {
  readonly name: string;
  /** Applied to each batch in the transaction that moves the cursor. */
  readonly apply: (tx: Tx, events: LoggedEvent[]) => Promise<void>;
}

export interface RelayPlan {
  projections: readonly Projection[];
  reactions: readonly Reaction[];
  accounts: () => Promise<string[]>;
}

export interface Relay {
  /** Works off everything that is there now; for tests and for a clean stop. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

export function startRelay(world: World, plan: RelayPlan): Relay {
  const busy = new Map<string, Promise<void>>();
  const again = new Set<string>();
  let stopped = false;

  const attend = (accountId: string): Promise<void> => {
    const running = busy.get(accountId);
    if (running) {
      again.add(accountId);
      return running;
    }
    const job = drainAccount(world, plan, accountId, () => stopped)
      .catch((error: unknown) => logTrouble(world.log, world, error))
      .finally(() => {
        busy.delete(accountId);
        if (again.delete(accountId) && !stopped) void attend(accountId);
      });
    busy.set(accountId, job);
    return job;
  };
  const attendAll = async () => {
    const accounts = await plan.accounts().catch(() => []);
    await Promise.all(accounts.map(attend));
  };

  const gathering = new Set<string>();
  const attendSoon = (accountId: string) => {
    if (gathering.has(accountId)) return;
    gathering.add(accountId);
    setTimeout(() => {
      gathering.delete(accountId);
      if (!stopped) void attend(accountId);
    }, GATHER_MS);
  };

  const silence = world.doorbell.onRing(
    (accountId) => void (accountId ? attendSoon(accountId) : attendAll()),
  );
  const timer = setInterval(() => void attendAll(), FALLBACK_POLL_MS);
  void attendAll();
  return {
    settle: async () => {
      await Promise.all(busy.values());
      await attendAll();
      await Promise.all(busy.values());
    },
    stop: async () => {
      stopped = true;
      silence();
      clearInterval(timer);
      await Promise.all(busy.values());
    },
  };
}

function logTrouble(log: Logger, world: World, error: unknown): void {
  world.metrics.failures.inc({ where: 'relay' });
  log.warn({ err: error }, 'the event relay was interrupted and will go on');
}

async function drainAccount(
  world: World,
  plan: RelayPlan,
  accountId: string,
  stopped: () => boolean,
): Promise<void> {
  for (const projection of plan.projections) {
    await drain(world, accountId, projection.name, stopped, (tx, events) => projection.apply(tx, events));
  }
  await drain(world, accountId, 'reactions', stopped, async (_tx, events) => {
    for (const event of events) await reactTo(world, plan, event);
  });
  await retryFailures(world, plan, accountId);
}

async function drain(
  world: World,
  accountId: string,
  reader: string,
  stopped: () => boolean,
  take: (tx: Tx, events: LoggedEvent[]) => Promise<void>,
): Promise<void> {
  while (!stopped()) {
    const behind = await world.db.transaction(accountId, (tx) => takeBatch(tx, reader, take));
    if (behind === 'done') return;
    if (behind === 'unsettled') await new Promise((wake) => setTimeout(wake, SETTLE_MS));
  }
}

/** `unsettled`: there are newer events, but an older transaction still runs and may add some before them. */
async function takeBatch(
  tx: Tx,
  reader: string,
  take: (tx: Tx, events: LoggedEvent[]) => Promise<void>,
): Promise<'more' | 'unsettled' | 'done'> {
  const cursor = await lockCursor(tx, { reader });
  if (!cursor) return (await startCursor(tx, { reader })) === 1 ? 'more' : 'done';
  const events = await readBatch(tx, { xid: cursor.xid, id: cursor.id, limit: BATCH });
  const last = events.at(-1);
  if (last) {
    await take(tx, events);
    const moved = await moveCursor(tx, {
      reader,
      fromXid: cursor.xid,
      fromId: cursor.id,
      xid: last.xid,
      id: last.id,
    });
    if (moved === 0) throw new Error(`Another node has read for ${reader} meanwhile`);
  }
  if (events.length === BATCH) return 'more';
  const from = last ?? cursor;
  return (await countBehind(tx, { xid: from.xid, id: from.id })) ? 'unsettled' : 'done';
}

async function reactTo(world: World, plan: RelayPlan, event: LoggedEvent): Promise<void> {
  for (const one of plan.reactions) {
    if (!one.types.includes(event.type)) continue;
    try {
      await runReaction(world, one, event);
    } catch (error) {
      await park(world, one, event, error);
    }
  }
}

async function runReaction(world: World, one: Reaction, event: LoggedEvent): Promise<void> {
  if (one.concerns && !(await one.concerns(world, event))) return;
  await work(world, event.accountId, theDesk, (scope) => one.react(scope, event));
}

async function park(world: World, one: Reaction, event: LoggedEvent, error: unknown): Promise<void> {
  world.metrics.failures.inc({ where: one.name });
  world.log.warn(
    { err: error, reaction: one.name, event: event.type },
    'a reaction failed and will be tried again',
  );
  await world.db.transaction(event.accountId, (tx) =>
    parkFailure(tx, {
      reader: one.name,
      eventId: event.id,
      event: JSON.stringify(event),
      problem: String(error),
      afterSeconds: FIRST_RETRY_SECONDS,
    }),
  );
}

async function retryFailures(world: World, plan: RelayPlan, accountId: string): Promise<void> {
  const due = await dueFailures(world.db.reader(accountId), { maxTries: MAX_TRIES });
  for (const failure of due) {
    const one = plan.reactions.find((candidate) => candidate.name === failure.reader);
    const key = { reader: failure.reader, eventId: failure.eventId };
    try {
      if (one) await runReaction(world, one, { ...failure.event, at: new Date(failure.event.at) });
      await world.db.transaction(accountId, (tx) => forgetFailure(tx, key));
    } catch (error) {
      const afterSeconds = FIRST_RETRY_SECONDS * 4 ** failure.tries;
      await world.db.transaction(accountId, (tx) =>
        failLater(tx, { ...key, problem: String(error), afterSeconds }),
      );
    }
  }
}
