/** The thread of the reading room: one letter in, one answer out. */
import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Letter } from './letter.ts';
import type { ReadingAnswer, ReadingStart } from './reading-room.ts';

const { compiled } = workerData as ReadingStart;
// A thread does not share what the process has compiled; without this, each would compile all of it anew.
if (compiled) module.enableCompileCache(compiled);
const { readLetter } = await import('./read.ts');

parentPort?.on('message', (raw: Uint8Array) => {
  readLetter(raw).then(
    (letter) => send({ letter: withOwnContents(letter) }),
    (error: unknown) =>
      send({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
send({ ready: true });
if (compiled) module.flushCompileCache();

/** The contents change hands instead of being copied once more. */
function send(answer: ReadingAnswer): void {
  const contents =
    'letter' in answer ? answer.letter.attachments.map(({ content }) => content.buffer as ArrayBuffer) : [];
  parentPort?.postMessage(answer, contents);
}

/** A content that is a view into the raw letter gets bytes of its own: a buffer can be handed over only once. */
function withOwnContents(letter: Letter): Letter {
  const attachments = letter.attachments.map((file) => ({ ...file, content: new Uint8Array(file.content) }));
  return { ...letter, attachments };
}
