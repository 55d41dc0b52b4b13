/** What a synchronous piece of work costs the processor, whatever else the machine does meanwhile. */

/** Milliseconds of this thread. */
export function cpuMsOf(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
