/** What stands around a letter before it is one: an mbox line, a byte order mark, UTF-16, lone carriage returns. */
import { MAX_LETTER_BYTES } from './caps.ts';
import type { Repairs } from './repairs.ts';

/** `From : ann@…` is a header with a space too many. */
const MBOX_LINE = /^>?From (?! *:)[^\r\n]{0,300}\r*\n/;

/** Lines that begin with `From ` are quoted in an mbox file, before anything is decoded. */
const MBOX_QUOTED = /^>(>*From )/gm;

export function unwrapRaw(raw: Uint8Array, repairs: Repairs): Buffer {
  if (raw.length > MAX_LETTER_BYTES) repairs.note('letter over the cap was cut');
  const whole = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.length, MAX_LETTER_BYTES));
  const bytes = withLineFeeds(withoutByteOrderMark(whole, repairs), repairs);
  const letter = withoutLeadingBlank(bytes);
  const mboxLine = MBOX_LINE.exec(letter.toString('latin1', 0, 400))?.[0];
  return mboxLine === undefined ? letter : outOfMbox(withoutLeadingBlank(letter.subarray(mboxLine.length)));
}

function outOfMbox(bytes: Buffer): Buffer {
  if (!bytes.includes('>From ')) return bytes;
  return Buffer.from(bytes.toString('latin1').replace(MBOX_QUOTED, '$1'), 'latin1');
}

function withoutByteOrderMark(bytes: Buffer, repairs: Repairs): Buffer {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3);
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  if (encoding === null) return bytes;
  repairs.note('letter was saved as UTF-16');
  return Buffer.from(new TextDecoder(encoding).decode(bytes), 'utf8');
}

/** Old Macintosh files end their lines with CR alone. */
function withLineFeeds(bytes: Buffer, repairs: Repairs): Buffer {
  if (bytes.includes(0x0a) || !bytes.includes(0x0d)) return bytes;
  repairs.note('lines ended with CR alone');
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(0x0d); at !== -1; at = copy.indexOf(0x0d, at + 1)) copy[at] = 0x0a;
  return copy;
}

/** Empty lines before the first header. */
function withoutLeadingBlank(bytes: Buffer): Buffer {
  let start = 0;
  while (bytes[start] === 0x0a || bytes[start] === 0x0d) start++;
  const opensLetter = /^(?:\xef\xbb\xbf)?[\x21-\x7e]{1,128}[ \t]{0,8}:|^>?From (?! *:)/.test(
    bytes.toString('latin1', start, start + 140),
  );
  return opensLetter ? bytes.subarray(start) : bytes;
}
