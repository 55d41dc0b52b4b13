/**
 * Carries announced facts to those who react. Each reader of the log has a cursor an account; whoever holds its row works,
 * so any number of nodes may run the relay. A projection is applied in the transaction that moves the cursor: exactly once.
 * A reaction runs after it, at least once: what fails is parked and tried again with growing pauses.
 */
import type { Tx } from '../db/statement.ts';
import { theDesk, work, type Scope } from '../scope.ts';
import { startAttending } from '../jobs/attend.ts';
import type { World } from '../world.ts';
import { isOf, type EventType, type LoggedEvent } from './log.ts';
import {
  dueFailures,
  failLater,
  forgetFailure,
  moveCursor,
  parkFailure,
  readAhead,
  startCursor,
} from './relay-sql.ts';

const BATCH = 200;
const SETTLE_MS = 20;
/** Rings close together are answered together: reading the log costs more than most of what is found in it. */
const GATHER_MS = 25;
/** While there is much to do, so much lies between one look and the next. */
const BETWEEN_MS = 100;
/**
 * So long the reactions to one batch may take before the cursor is moved to where they have come. The transaction that holds the
 * cursor lies idle meanwhile, and PostgreSQL ends it after half a minute: then all would begin anew, and never get further.
 */
const REACTING_MS = 5_000;
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
  reactingMs?: number;
}

/** Returns how many of the events it has taken, from the first on. */
type Take = (tx: Tx, events: LoggedEvent[]) => Promise<number>;

export interface Relay {
  /** Works off everything that is there now; for tests and for a clean stop. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

export function startRelay(world: World, plan: RelayPlan): Relay {
  const attendant = startAttending(world, {
    name: 'relay',
    accounts: plan.accounts,
    work: (accountId, thoroughly) =>
      drainAccount(world, plan, accountId, { stopped: () => attendant.stopped, thoroughly }),
  });

  const gathering = new Map<string, NodeJS.Timeout>();
  const lastAttended = new Map<string, number>();
  const attendSoon = (accountId: string) => {
    if (gathering.has(accountId)) return;
    const rested = performance.now() - (lastAttended.get(accountId) ?? -BETWEEN_MS);
    const attend = () => {
      gathering.delete(accountId);
      lastAttended.set(accountId, performance.now());
      if (!attendant.stopped) void attendant.attend(accountId);
    };
    gathering.set(accountId, setTimeout(attend, Math.max(GATHER_MS, BETWEEN_MS - rested)));
  };
  const silence = world.doorbell.onRing(
    (accountId) => void (accountId ? attendSoon(accountId) : attendant.attendAll()),
  );
  return {
    settle: () => attendant.settle(),
    stop: async () => {
      silence();
      gathering.forEach((timer) => clearTimeout(timer));
      await attendant.stop();
    },
  };
}

async function drainAccount(
  world: World,
  plan: RelayPlan,
  accountId: string,
  { stopped, thoroughly }: { stopped: () => boolean; thoroughly: boolean },
): Promise<void> {
  for (const projection of plan.projections) {
    await drain(world, accountId, projection.name, stopped, async (tx, events) => {
      await projection.apply(tx, events);
      return events.length;
    });
  }
  await drain(world, accountId, 'reactions', stopped, async (tx, events) => {
    await letGoOfSnapshot(tx);
    return reactInTime(world, plan, events);
  });
  if (thoroughly) await retryFailures(world, plan, accountId);
}

/** The cursor stands in the same transaction as what was made of the events: what a crash takes is made again. */
async function drain(
  world: World,
  accountId: string,
  reader: string,
  stopped: () => boolean,
  take: Take,
): Promise<void> {
  while (!stopped()) {
    const behind = await world.db.relaxed(accountId, (tx) => takeBatch(tx, reader, take));
    if (behind === 'done') return;
    if (behind === 'unsettled') await new Promise((wake) => setTimeout(wake, SETTLE_MS));
  }
}

/** `unsettled`: there are newer events, but an older transaction still runs and may add some before them. */
async function takeBatch(tx: Tx, reader: string, take: Take): Promise<'more' | 'unsettled' | 'done'> {
  const ahead = await readAhead(tx, { reader, limit: BATCH });
  const cursor = ahead[0];
  if (!cursor) return (await startCursor(tx, { reader })) === 1 ? 'more' : 'done';
  const behind = ahead.flatMap(({ cursorXid: _x, cursorId: _i, settled, id, ...event }) =>
    id === null ? [] : [{ settled, event: { ...event, id } }],
  );
  const events = behind.filter((one) => one.settled).map((one) => one.event);
  const taken = events.length > 0 ? await take(tx, events) : 0;
  const last = events[taken - 1];
  if (last) {
    const moved = await moveCursor(tx, {
      reader,
      fromXid: cursor.cursorXid,
      fromId: cursor.cursorId,
      xid: last.xid,
      id: last.id,
    });
    if (moved === 0) throw new Error(`Another node has read for ${reader} meanwhile`);
  }
  if (events.length === BATCH || taken < events.length) return 'more';
  return events.length < behind.length ? 'unsettled' : 'done';
}

/**
 * The last answer keeps its snapshot until something else is sent, and with it every row that dies meanwhile, all over the cluster:
 * what is due, or queued, is then looked for among the dead. A command that reads nothing lets go of it.
 */
async function letGoOfSnapshot(tx: Tx): Promise<void> {
  await tx.send({ name: 'relay.letGo', text: 'set local synchronous_commit = off', values: [] });
}

async function reactInTime(world: World, plan: RelayPlan, events: LoggedEvent[]): Promise<number> {
  const until = performance.now() + (plan.reactingMs ?? REACTING_MS);
  let taken = 0;
  do await reactTo(world, plan, events[taken++]!);
  while (taken < events.length && performance.now() < until);
  return taken;
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
