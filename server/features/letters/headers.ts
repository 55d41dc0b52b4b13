/** The headers of a letter that tell a person where it comes from, read from the head of its raw bytes. */
import { readLetter } from '../../platform/mail/read.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { find } from './sql.ts';

/** So much is read in no time, however it is built. */
const HEAD_BYTES = 32 * 1024;
const MAX_VALUE_LENGTH = 500;
/** In the order in which people look for them. */
const shown = [
  'From',
  'Reply-To',
  'To',
  'Cc',
  'Date',
  'Subject',
  'Message-ID',
  'In-Reply-To',
  'Return-Path',
  'Authentication-Results',
  'List-Id',
  'User-Agent',
  'X-Mailer',
];

export interface ShownHeader {
  name: string;
  value: string;
}

/** Empty when the letter or its bytes are gone. */
export async function shownHeaders(scope: ReadScope, letterId: string): Promise<ShownHeader[]> {
  const letter = await find(scope.tx, { id: letterId });
  const head = letter && (await headOf(scope, letter.sha256));
  if (!head) return [];
  const { headers } = await readLetter(head);
  return shown.flatMap((name) =>
    (headers[name.toLowerCase()] ?? []).map((value) => ({ name, value: value.slice(0, MAX_VALUE_LENGTH) })),
  );
}

async function headOf({ world, accountId }: ReadScope, sha256: string): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of world.blobs.stream(accountId, sha256) as AsyncIterable<Buffer>) {
      pieces.push(piece);
      size += piece.length;
      if (size >= HEAD_BYTES) break;
    }
  } catch {
    return null;
  }
  const start = Buffer.concat(pieces).subarray(0, HEAD_BYTES);
  const end = /\r?\n\r?\n/.exec(start.toString('latin1'))?.index ?? start.length;
  return start.subarray(0, end);
}
