/** Keeps every pulled mailbox of the installation open, each on one node: a lease row says on which. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { receives, type ConnectionRow } from '../../features/connections/connection.ts';
import { leaseMailbox, releaseMailbox, setMailboxesFree } from '../../features/connections/actions/watch.ts';
import { allConnections } from '../../features/connections/questions.ts';
import { readScope, theDesk, work } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { connectorOf, fingerprint } from '../open-channel.ts';
import { pullFor } from './pull.ts';

/** Another node takes over so long after this one has died. */
const LEASE_S = 60;
const ROUND_MS = 15_000;
/** News of an account are looked at no more often than this. */
const CALM_MS = 500;

interface Running {
  accountId: string;
  print: string;
  stop: AbortController;
  done: Promise<void>;
}

export interface MailboxWatch {
  stop(): Promise<void>;
}

export async function watchMailboxes(world: World, accounts: () => Promise<string[]>): Promise<MailboxWatch> {
  const node = randomUUID();
  const running = new Map<string, Running>();
  const waiting = new Set<string>();
  let stopped = false;

  const attend = async (accountId: string) => {
    const wanted = await pulledConnections(world, accountId);
    for (const [id, one] of running) {
      const still = wanted.find((connection) => connection.id === id);
      if (one.accountId === accountId && (!still || fingerprint(still) !== one.print)) halt(id, one);
    }
    for (const connection of wanted) await watchOver(accountId, connection);
  };
  const halt = (id: string, one: Running) => {
    one.stop.abort();
    if (running.get(id) === one) running.delete(id);
  };
  const watchOver = async (accountId: string, connection: ConnectionRow) => {
    const { id } = connection;
    const isOurs = await lease(world, accountId, id, node);
    const present = running.get(id);
    if (!isOurs && present) halt(id, present);
    if (!isOurs || present || stopped) return;
    const stop = new AbortController();
    const done = pullFor(world, accountId, connection, stop.signal);
    running.set(id, { accountId, print: fingerprint(connection), stop, done });
  };
  const attendSafely = (accountId: string) =>
    attend(accountId).catch((error: unknown) =>
      world.log.warn({ err: error }, 'mailboxes are not looked after'),
    );
  const attendAll = async () => {
    for (const accountId of await accounts().catch(() => [])) if (!stopped) await attendSafely(accountId);
  };
  const onNews = (accountId: string | null) => {
    if (!accountId || waiting.has(accountId)) return;
    waiting.add(accountId);
    void sleep(CALM_MS, undefined, { ref: false }).then(() => {
      waiting.delete(accountId);
      return stopped ? undefined : attendSafely(accountId);
    });
  };

  if (world.alone)
    for (const accountId of await accounts().catch(() => []))
      await work(world, accountId, theDesk, setMailboxesFree).catch(() => undefined);
  const silence = world.doorbell.onRing(onNews);
  const timer = setInterval(() => void attendAll(), ROUND_MS);
  await attendAll();
  return {
    async stop() {
      stopped = true;
      silence();
      clearInterval(timer);
      for (const one of running.values()) one.stop.abort();
      await Promise.all([...running.values()].map((one) => one.done));
      for (const [id, one] of running) await release(world, one.accountId, id, node);
    },
  };
}

async function pulledConnections(world: World, accountId: string): Promise<ConnectionRow[]> {
  const all = await allConnections(readScope(world, accountId, theDesk));
  return all.filter((one) => receives(one) && connectorOf(one).can(one.settings).inbound === 'pull');
}

function lease(world: World, accountId: string, id: string, node: string): Promise<boolean> {
  return work(world, accountId, theDesk, (scope) => leaseMailbox(scope, id, node, LEASE_S));
}

async function release(world: World, accountId: string, id: string, node: string): Promise<void> {
  await work(world, accountId, theDesk, (scope) => releaseMailbox(scope, id, node)).catch(() => undefined);
}
