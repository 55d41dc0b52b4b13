/** The thread of the reading room: one letter in, one answer out. */
import { parentPort } from 'node:worker_threads';
import type { Letter } from './letter.ts';
import { readLetter } from './read.ts';
import type { ReadingAnswer } from './reading-room.ts';

parentPort?.on('message', (raw: Uint8Array) => {
  readLetter(raw).then(
    (letter) => send({ letter: withOwnContents(letter) }),
    (error: unknown) =>
      send({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

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
