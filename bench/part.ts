/** What a part of the measurements is, and what it is given. */
import type { Pool } from 'pg';
import type { CpuMeter } from './cpu.ts';
import type { RunningDesk } from './desk.ts';
import type { Cost } from './measure.ts';

export interface Bench {
  desk: RunningDesk;
  /** Of the desk and its PostgreSQL. */
  meter: CpuMeter;
  /** Of this process and the same PostgreSQL: for the limits. */
  bareMeter: CpuMeter;
  /** Straight to the database, as the desk's role: for the limits and for looking. */
  pool: Pool;
  accountId: string;
  tickets: number;
  say: (line: string) => void;
}

export interface Figure {
  part: string;
  tickets: number;
  /** What is asked of Kvitok: processor milliseconds of desk and database together, unless `unit` says otherwise. */
  target?: number;
  unit?: string;
  cost?: Cost;
  limit?: Cost;
  /** For figures that are one number. */
  value?: number;
  note?: string;
}

export interface Part {
  name: string;
  run: (bench: Bench) => Promise<Figure[]>;
}
