/** Pulls one connection for as long as it is ours: stores what comes together with the cursor, reports health, begins anew after trouble. */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  noteInboundOk,
  noteInboundProblem,
  noteLetter,
} from '../../features/connections/actions/note-health.ts';
import type { ConnectionRow } from '../../features/connections/connection.ts';
import { cursorOf, saveCursor } from '../../features/connections/actions/watch.ts';
import type { Problem } from '../../features/connections/words.ts';
import { storeLetter } from '../../features/letters/actions/store.ts';
import { isOutOfSpace, isUnavailable } from '../../platform/db/database.ts';
import { readScope, theDesk, work } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { Fault, type Channel, type Json, type Pulled } from '../channel.ts';
import { openChannel } from '../open-channel.ts';

const FIRST_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 5 * 60_000;
/** Who has held so long, or brought a letter, deserves a quick second try. */
const STEADY_MS = 60_000;
/** Providers lock a mailbox after a few wrong passwords in a row. */
const PASSWORD_PAUSE_MS = 5 * 60_000;
const NEEDS_SOMEBODY = new Set<Problem>(['password', 'signInAgain', 'notPermitted', 'registration']);
const MAX_JITTER = 0.3;

export async function pullFor(
  world: World,
  accountId: string,
  connection: ConnectionRow,
  stop: AbortSignal,
): Promise<void> {
  let failures = 0;
  while (!stop.aborted) {
    const before = Date.now();
    const { problem, letters } = await pullOnce(world, accountId, connection, stop);
    if (stop.aborted) return;
    failures = letters > 0 || Date.now() - before > STEADY_MS ? 1 : failures + 1;
    await sleep(pauseAfter(problem, failures), undefined, { signal: stop, ref: false }).catch(
      () => undefined,
    );
  }
}

function pauseAfter(problem: Problem, failures: number): number {
  const pause = NEEDS_SOMEBODY.has(problem) ? PASSWORD_PAUSE_MS : FIRST_PAUSE_MS * 2 ** (failures - 1);
  return Math.min(MAX_PAUSE_MS, pause) * (1 + MAX_JITTER * Math.random());
}

/** Ends only with a problem, or because it has to stop. */
async function pullOnce(
  world: World,
  accountId: string,
  connection: ConnectionRow,
  stop: AbortSignal,
): Promise<{ problem: Problem; letters: number }> {
  let channel: Channel | undefined;
  let letters = 0;
  try {
    channel = openChannel(world, accountId, connection);
    const stored = await cursorOf(readScope(world, accountId, theDesk), connection.id);
    let isTroubled = false;
    for await (const pulled of channel.pull?.(stored as Json, stop) ?? []) {
      if (pulled.kind === 'trouble' || pulled.kind === 'tidied') isTroubled = pulled.kind === 'trouble';
      await take(world, accountId, connection.id, pulled, isTroubled);
      if (pulled.kind === 'letter') letters += 1;
    }
    return { problem: 'other', letters };
  } catch (error) {
    const problem = stop.aborted ? 'other' : await report(world, accountId, connection.id, error);
    return { problem, letters };
  } finally {
    await channel?.close();
  }
}

/** A mailbox that does not do as configured is not well because it is alive. */
async function take(
  world: World,
  accountId: string,
  id: string,
  pulled: Pulled,
  isTroubled: boolean,
): Promise<void> {
  if (pulled.kind === 'letter') return store(world, accountId, id, pulled);
  await work(world, accountId, theDesk, async (scope) => {
    if (pulled.kind === 'trouble') return noteInboundProblem(scope, id, pulled.problem);
    if (pulled.kind === 'alive' && pulled.cursor !== undefined) await saveCursor(scope, id, pulled.cursor);
    if (!isTroubled) await noteInboundOk(scope, id);
  });
}

async function store(
  world: World,
  accountId: string,
  id: string,
  pulled: Extract<Pulled, { kind: 'letter' }>,
): Promise<void> {
  await storeLetter(world, accountId, {
    connectionId: id,
    road: 'imap',
    raw: pulled.raw,
    envelope: { from: null, to: [] },
    key: pulled.key,
    together: async (scope) => {
      await saveCursor(scope, id, pulled.cursor);
      await noteLetter(scope, id);
    },
  });
}

/** Our own trouble with the database is not the mailbox's. */
async function report(world: World, accountId: string, id: string, error: unknown): Promise<Problem> {
  const problem: Problem = error instanceof Fault ? error.why : isOutOfSpace(error) ? 'disk' : 'other';
  world.metrics.failures.inc({ where: 'mailbox' });
  world.log.warn({ err: error, connection: id }, 'a mailbox was interrupted and will be opened again');
  if (!isUnavailable(error))
    await work(world, accountId, theDesk, (scope) => noteInboundProblem(scope, id, problem)).catch(
      () => undefined,
    );
  return problem;
}
