/** A thread that never answers, to try the limit of time. */
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', () => {
  for (;;);
});
parentPort?.postMessage({ ready: true }, []);
