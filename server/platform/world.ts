/** What the desk has beside its database rows: one object made at the start and handed along in every scope. */
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import type { Doorbell } from './events/doorbell.ts';
import type { Blobs } from './files/blobs.ts';
import type { Keys } from './keys.ts';
import type { Logger } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Outside } from './outside.ts';

/** Shifts the desk's time; only tests turn it. Milliseconds. */
export interface Clock {
  shift: number;
}

export interface World {
  readonly config: Config;
  readonly log: Logger;
  readonly db: Database;
  readonly blobs: Blobs;
  readonly keys: Keys;
  readonly doorbell: Doorbell;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly outside: Outside;
  /** No other process works on this database: what is still held was held by a process that died. */
  readonly alone: boolean;
}

/** The time as this process sees it; for reading, never for leases or deadlines. */
export function timeOf(world: World): Date {
  return new Date(Date.now() + world.clock.shift);
}
