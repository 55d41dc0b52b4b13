/** What can be said of a letter that cannot be read: its first headers, looked at with care. */
import type { Letter } from '../../platform/mail/letter.ts';
import { readLetter } from '../../platform/mail/read.ts';
import type { LetterRow } from '../../features/letters/letter.ts';
import type { World } from '../../platform/world.ts';
import type { ReadLetter } from './read.ts';

/** So much is read in no time, however it is built. */
const PEEK_BYTES = 16 * 1024;
const WORDS = {
  ru: 'Письмо не удалось показать. Исходник приложен целиком.',
  en: 'The letter could not be displayed. The original is attached.',
};

/** Null when even the raw bytes are not there. */
export async function peek(world: World, accountId: string, row: LetterRow): Promise<Letter | null> {
  const stream = world.blobs.stream(accountId, row.sha256);
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      pieces.push(piece);
      size += piece.length;
      if (size >= PEEK_BYTES) break;
    }
    return await readLetter(headersOf(Buffer.concat(pieces)));
  } catch {
    return null;
  }
}

function headersOf(raw: Buffer): Buffer {
  const start = raw.subarray(0, PEEK_BYTES);
  const end = /\r?\n\r?\n/.exec(start.toString('latin1'))?.index ?? start.length;
  return start.subarray(0, end);
}

/** A ticket of it all the same: what the headers say, and the raw letter as a file. */
export function standIn(peeked: Letter, row: LetterRow, language: 'ru' | 'en'): ReadLetter {
  const text = WORDS[language];
  return {
    letter: { ...peeked, text, reply: text, html: null, replyHtml: null, attachments: [], bounce: null },
    files: [
      {
        name: 'letter.eml',
        type: 'message/rfc822',
        size: row.size,
        sha256: row.sha256,
        contentId: null,
        inline: false,
      },
    ],
  };
}
