/** Outbox → the right channel. One letter at a time is claimed, tried outside of any transaction, and settled. */
import { theDesk, work, readScope } from '../../platform/scope.ts';
import { untilItIsBack } from '../../platform/db/patience.ts';
import type { Queue } from '../../platform/jobs/drain.ts';
import { timeOf, type World } from '../../platform/world.ts';
import { sends, type ConnectionRow } from '../../features/connections/connection.ts';
import { findConnection, outgoingConnection } from '../../features/connections/questions.ts';
import {
  claimDue,
  endDelivery,
  nextDelivery,
  prolongClaim,
  setDeliveriesFree,
} from '../../features/outbox/actions/deliver.ts';
import type { OutboxRow } from '../../features/outbox/letter.ts';
import { Fault, type Sent } from '../channel.ts';
import { openChannels, type OpenChannels } from './open-channels.ts';
import { MAX_DEATHS } from './rules.ts';
import { settleSent, wait } from './settle.ts';

const PARALLEL = 4;
/** A process that dies holds its letter back for so long. */
const LEASE_S = 60;
/** That a letter has left must not be forgotten because the database is away: it would leave twice. Within the lease. */
const PATIENCE_MS = 45_000;
const HEARTBEAT_MS = 20_000;
const NO_CONNECTION_PAUSE_MS = 5 * 60_000;

export function deliveryQueue(world: World): Queue {
  const channels = openChannels(world);
  return {
    name: 'deliver',
    parallel: PARALLEL,
    takeOne: (accountId) => takeOne(world, channels, accountId),
    setFree: (accountId) => work(world, accountId, theDesk, setDeliveriesFree),
    nextDue: (accountId) => nextDelivery(readScope(world, accountId, theDesk)),
    close: () => channels.close(),
  };
}

async function takeOne(world: World, channels: OpenChannels, accountId: string): Promise<boolean> {
  const row = await work(world, accountId, theDesk, (scope) => claimDue(scope, LEASE_S));
  if (!row) return false;
  await deliver(world, channels, accountId, row);
  return true;
}

async function deliver(
  world: World,
  channels: OpenChannels,
  accountId: string,
  row: OutboxRow,
): Promise<void> {
  const settle = (todo: Parameters<typeof work<void>>[3]) =>
    untilItIsBack(() => work(world, accountId, theDesk, todo), PATIENCE_MS);
  if (row.maybeSent >= MAX_DEATHS)
    return settle((scope) => endDelivery(scope, row, 'uncertain', { code: 'uncertain', detail: '' }));
  const connection = await connectionFor(world, accountId, row);
  if (!connection)
    return settle((scope) => wait(scope, row, NO_CONNECTION_PAUSE_MS, { code: 'noConnection', detail: '' }));
  const rest = restOf(world, connection);
  if (rest > 0) {
    const problem = { code: 'connection', detail: connection.outProblem ?? '' };
    return settle((scope) => wait(scope, row, rest, problem));
  }
  const sent = await attempt(world, channels, accountId, row, connection);
  await settle((scope) => settleSent(scope, row, connection.id, sent));
}

/** The letter's own connection, or the one that would be chosen now when that is gone. */
async function connectionFor(world: World, accountId: string, row: OutboxRow): Promise<ConnectionRow | null> {
  const scope = readScope(world, accountId, theDesk);
  const own = row.connectionId ? await findConnection(scope, row.connectionId) : null;
  if (own && sends(own)) return own;
  const other = await outgoingConnection(scope, { connectionId: null, teamId: own?.teamId ?? null });
  return other?.canSend ? findConnection(scope, other.id) : null;
}

function restOf(world: World, connection: ConnectionRow): number {
  return connection.outRetryAt ? connection.outRetryAt.getTime() - timeOf(world).getTime() : 0;
}

async function attempt(
  world: World,
  channels: OpenChannels,
  accountId: string,
  row: OutboxRow,
  connection: ConnectionRow,
): Promise<Sent> {
  const heart = setInterval(() => void beat(world, accountId, row), HEARTBEAT_MS);
  try {
    const channel = channels.of(accountId, connection);
    if (!channel.send) throw new Fault('other', 'the channel cannot send');
    return await channel.send({ letter: row.letter, recipients: recipientsOf(row) });
  } catch (error) {
    return failure(world, error);
  } finally {
    clearInterval(heart);
  }
}

function recipientsOf({ letter }: OutboxRow): string[] {
  return letter.remaining ?? [...letter.to, ...letter.cc].map((one) => one.address);
}

async function beat(world: World, accountId: string, row: OutboxRow): Promise<void> {
  await work(world, accountId, theDesk, (scope) => prolongClaim(scope, row, LEASE_S)).catch(
    (error: unknown) => world.log.warn({ err: error }, 'a letter on its way could not be prolonged'),
  );
}

/** What no channel foresaw, such as a file missing on the disk: another try may go better. */
function failure(world: World, error: unknown): Sent {
  if (error instanceof Fault) return { kind: 'connection', problem: error.why, said: error.message };
  world.log.warn({ err: error }, 'a letter could not be handed over');
  return { kind: 'later', said: error instanceof Error ? error.message : '' };
}
