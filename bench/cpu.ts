/** Processor time, read where Linux keeps it: the only measure that a busy machine does not spoil. */
import { readFileSync, readdirSync } from 'node:fs';

/** The unit of /proc/<pid>/stat on every Linux that Node runs on (USER_HZ). */
const TICK_MS = 10;

export interface Spent {
  /** Milliseconds of the desk's process, all its threads. */
  desk: number;
  /** Milliseconds of PostgreSQL: postmaster, backends, writers. */
  database: number;
}

export interface CpuMeter {
  read(): Spent;
}

/** @param desk pid of the desk or of this process; @param postmaster pid, or null when the database is elsewhere */
export function cpuMeter(desk: number, postmaster: number | null): CpuMeter {
  return {
    read: () => ({ desk: ownOf(desk), database: postmaster === null ? 0 : familyOf(postmaster) }),
  };
}

export function since(before: Spent, after: Spent): Spent {
  return { desk: after.desk - before.desk, database: after.database - before.database };
}

/** Resident memory of a process, now and at its highest; bytes. */
export function memoryOf(pid: number): { now: number; highest: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return { now: kilobytes('VmRSS') * 1024, highest: kilobytes('VmHWM') * 1024 };
}

interface Stat {
  parent: number;
  own: number;
  /** Of children that have ended. */
  gone: number;
}

function statOf(pid: number): Stat {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  const ticks = (...at: number[]) => at.reduce((sum, one) => sum + Number(fields[one]), 0) * TICK_MS;
  return { parent: Number(fields[1]), own: ticks(11, 12), gone: ticks(13, 14) };
}

function ownOf(pid: number): number {
  return statOf(pid).own;
}

function familyOf(postmaster: number): number {
  const { own, gone } = statOf(postmaster);
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => quietly(() => statOf(Number(name))))
    .filter((stat) => stat?.parent === postmaster);
  return children.reduce((sum, stat) => sum + (stat?.own ?? 0), own + gone);
}

/** A process may end while it is being read. */
function quietly<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
