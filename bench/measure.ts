/** Does something many times and tells what one time of it costs. */
import { since, type CpuMeter } from './cpu.ts';

export interface Cost {
  times: number;
  /** Milliseconds on the clock. */
  median: number;
  p99: number;
  /** Processor milliseconds of one time. */
  cpu: { desk: number; database: number };
  /** A second of the clock. */
  rate: number;
}

export interface Plan {
  /** Done and not counted: caches, plans, compiled code. */
  warmUp: number;
  times: number;
  /** Ends earlier after so many seconds, the warming up too. */
  seconds: number;
  parallel?: number;
}

/** @param settle waits for what the work has set going, so that its cost is counted too */
export async function measure(
  meter: CpuMeter,
  plan: Plan,
  once: (at: number) => Promise<unknown>,
  settle: () => Promise<void> = async () => undefined,
): Promise<Cost> {
  const warm = performance.now() + plan.seconds * 1000;
  for (let at = 0; at < plan.warmUp && performance.now() < warm; at++) await once(at);
  await settle();
  const before = meter.read();
  const begun = performance.now();
  const times = await timed(plan, once);
  const elapsed = performance.now() - begun;
  await settle();
  const spent = since(before, meter.read());
  const sorted = times.toSorted((a, b) => a - b);
  return {
    times: times.length,
    median: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    cpu: { desk: spent.desk / times.length, database: spent.database / times.length },
    rate: (times.length / elapsed) * 1000,
  };
}

export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function timed(plan: Plan, once: (at: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + plan.seconds * 1000;
  let next = plan.warmUp;
  const end = plan.warmUp + plan.times;
  const lane = async () => {
    while (next < end && performance.now() < until) {
      const begun = performance.now();
      await once(next++);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: plan.parallel ?? 1 }, lane));
  return times;
}
