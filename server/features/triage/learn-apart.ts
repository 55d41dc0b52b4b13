/** Learns beside the work: in a thread of its own, with a limit of time and of memory. */
import { Worker } from 'node:worker_threads';
import type { LearnedModel } from './known-model.ts';
import type { Lessons } from './learn-desk.ts';

const SCRIPT = new URL('./learn-thread.ts', import.meta.url);
const TIMEOUT_MS = 10 * 60_000;
const MEMORY_MB = 1_536;

/** Rejects when the thread fails, runs out of memory or takes too long. */
export async function learnApart(lessons: Lessons): Promise<LearnedModel | null> {
  const worker = new Worker(SCRIPT, {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    execArgv: [],
    env: {},
  });
  worker.unref();
  try {
    return await new Promise<LearnedModel | null>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('learning took too long')), TIMEOUT_MS);
      timer.unref();
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the learning thread ended without a word')));
      worker.postMessage(lessons, []);
    });
  } finally {
    await worker.terminate();
  }
}
