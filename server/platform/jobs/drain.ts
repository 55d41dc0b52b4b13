/**
 * Works off a queue that is a table of its own (letters to process, messages to send, moments that fall due): woken by the
 * doorbell under its name, by a timer, and by the moment at which its next row falls due. Rows are claimed by the work itself,
 * with SKIP LOCKED, so any number of nodes may drain the same queue.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { World } from '../world.ts';
import { startAttending } from './attend.ts';

/** What falls due later is found by the timer. */
const LONGEST_ALARM_MS = 5_000;
/** What is due and cannot be claimed is in other hands. */
const PAUSE_WHEN_CLAIMED_MS = 100;
/** Work that takes longer than this is not waited for by the other hands. */
const QUICK_MS = 20;

export interface Queue {
  /** Also the topic of the rings that say that something was put into it. */
  readonly name: string;
  /** How many rows are worked on at once. */
  readonly parallel: number;
  /** Claims and finishes one row of the account; false when none is due. */
  readonly takeOne: (accountId: string) => Promise<boolean>;
  /** Sets free what is held; called before the first row by a desk that is alone, so that a restart does not wait for leases. */
  readonly setFree?: (accountId: string) => Promise<void>;
  /** When the next row falls due, if one is waiting. */
  readonly nextDue: (accountId: string) => Promise<Date | null>;
  /** Waits for what this process works on without having claimed it. */
  readonly settle?: () => Promise<void>;
  /** Lets go of what was kept open between rows. */
  readonly close?: () => Promise<void>;
}

export interface Drain {
  /** Works until nothing is due. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

export function startDrain(world: World, queue: Queue, accounts: () => Promise<string[]>): Drain {
  const alarms = new Map<string, NodeJS.Timeout>();
  const begun = world.alone ? setAllFree(world, queue, accounts) : Promise.resolve();

  const drainAccount = async (accountId: string) => {
    await begun;
    while (!attendant.stopped) {
      const due = await waitFor(accountId);
      if (due > 0) return setAlarm(accountId, due);
      if (!(await workOff(accountId))) return setAlarm(accountId, PAUSE_WHEN_CLAIMED_MS);
    }
  };
  /** Milliseconds until the next row falls due; a look that needs no transaction. */
  const waitFor = async (accountId: string): Promise<number> => {
    const due = await queue.nextDue(accountId);
    return due ? Math.max(0, due.getTime() - Date.now() - world.clock.shift) : Infinity;
  };
  /** One hand begins; when it is done, or slow, and there is more, the others join. False when nothing could be claimed. */
  const workOff = async (accountId: string): Promise<boolean> => {
    const first = queue.takeOne(accountId);
    first.catch(() => undefined);
    const began = await Promise.race([first, pause(QUICK_MS, 'slow', { ref: false })]);
    if (began && (await waitFor(accountId)) === 0)
      await Promise.all(Array.from({ length: queue.parallel }, () => worker(accountId)));
    return first;
  };
  const worker = async (accountId: string) => {
    while (!attendant.stopped && (await queue.takeOne(accountId)));
  };
  const setAlarm = (accountId: string, wait: number) => {
    clearTimeout(alarms.get(accountId));
    if (wait < LONGEST_ALARM_MS)
      alarms.set(
        accountId,
        setTimeout(() => void attendant.attend(accountId), wait + 1),
      );
  };

  const attendant = startAttending(world, { name: queue.name, accounts, work: drainAccount });
  const silence = world.doorbell.onRing(
    (accountId) => void (accountId ? attendant.attend(accountId) : attendant.attendAll()),
    queue.name,
  );
  return {
    settle: async () => {
      await queue.settle?.();
      await attendant.settle();
    },
    stop: async () => {
      silence();
      alarms.forEach((alarm) => clearTimeout(alarm));
      await attendant.stop();
      await queue.close?.();
    },
  };
}

/** When it fails, the leases end by themselves. */
async function setAllFree(world: World, queue: Queue, accounts: () => Promise<string[]>): Promise<void> {
  try {
    for (const accountId of await accounts()) await queue.setFree?.(accountId);
  } catch (error) {
    world.log.warn({ err: error, queue: queue.name }, 'what a former process held stays held for a while');
  }
}
