/** A request's body on its way to the disk, cut off with a refusal once it is longer than a letter may be. */
import { Readable } from 'node:stream';
import { refuse } from '../../platform/refusal.ts';

const MEGABYTE = 1024 * 1024;

export function capped(body: unknown, limitBytes: number): Readable {
  if (!(body instanceof Readable)) return refuse('badRequest', 'Content-Type: message/rfc822');
  return Readable.from(pieces(body, limitBytes));
}

async function* pieces(body: Readable, limitBytes: number): AsyncGenerator<Buffer, void> {
  let size = 0;
  for await (const piece of body as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > limitBytes) refuse('tooLarge', String(limitBytes / MEGABYTE));
    yield piece;
  }
  if (size === 0) refuse('badRequest', 'body');
}
