/** A thread that takes all memory, to try the limit of memory. */
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', () => {
  const held: string[][] = [];
  for (;;) held.push(Array.from({ length: 10_000 }, (_, index) => `${index}:${held.length}`));
});
parentPort?.postMessage({ ready: true }, []);
