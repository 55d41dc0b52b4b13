/**
 * Rows that go from hand to hand within one process: who writes a row into a queue's table takes it at once for this process,
 * so that nobody has to look for it and claim it. When all hands are full, or there are none, the queue finds it as ever.
 */
import type { World } from '../world.ts';

/** A place that was kept free: exactly one of the two must be called. */
export interface FreeHand<Row> {
  /** For so long the row is to be held back from everybody else. */
  readonly leaseSeconds: number;
  take(accountId: string, row: Row): void;
  release(): void;
}

export interface Hands<Row> {
  readonly leaseSeconds: number;
  /** How many rows are worked on at once. */
  readonly parallel: number;
  /** How many may be in hand, those that wait included: all of them must be done long before the lease ends. */
  readonly most: number;
  readonly work: (accountId: string, row: Row) => Promise<void>;
}

export interface HandOver<Row> {
  /** Null when all hands are full, and where nobody works. */
  freeHand(world: World): FreeHand<Row> | null;
  open(world: World, hands: Hands<Row>): void;
  /** Waits for what is in hand. */
  settle(world: World): Promise<void>;
  /** The same, and takes nothing more. */
  close(world: World): Promise<void>;
}

interface Line<Row> {
  readonly hands: Hands<Row>;
  /** With the places that are kept free. */
  inHand: number;
  readonly waiting: { accountId: string; row: Row }[];
  readonly working: Set<Promise<void>>;
}

export function handOver<Row>(): HandOver<Row> {
  const lines = new WeakMap<World, Line<Row>>();
  const settle = async (line: Line<Row> | undefined) => {
    while (line && line.working.size > 0) await Promise.all(line.working);
  };
  return {
    freeHand(world) {
      const line = lines.get(world);
      if (!line || line.inHand >= line.hands.most) return null;
      line.inHand += 1;
      return {
        leaseSeconds: line.hands.leaseSeconds,
        take(accountId, row) {
          line.waiting.push({ accountId, row });
          workOn(world, line);
        },
        release() {
          line.inHand -= 1;
        },
      };
    },
    open: (world, hands) => void lines.set(world, { hands, inHand: 0, waiting: [], working: new Set() }),
    settle: (world) => settle(lines.get(world)),
    async close(world) {
      const line = lines.get(world);
      lines.delete(world);
      await settle(line);
    },
  };
}

function workOn<Row>(world: World, line: Line<Row>): void {
  const next = line.working.size < line.hands.parallel ? line.waiting.shift() : undefined;
  if (!next) return;
  const job = line.hands
    .work(next.accountId, next.row)
    .catch((error: unknown) => world.log.warn({ err: error }, 'work in hand was interrupted and will go on'))
    .finally(() => {
      line.working.delete(job);
      line.inHand -= 1;
      workOn(world, line);
    });
  line.working.add(job);
}
