/** The thread that learns: lessons in, a model or nothing out. */
import { parentPort } from 'node:worker_threads';
import { learnDesk, type Lessons } from './learn-desk.ts';

parentPort?.once('message', (lessons: Lessons) => {
  const model = learnDesk(lessons);
  const weights = model?.heads.map(({ head }) => head.weights.buffer as ArrayBuffer) ?? [];
  parentPort?.postMessage(model, weights);
});
