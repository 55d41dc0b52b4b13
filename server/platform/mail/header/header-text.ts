/** Header text: encoded words (RFC 2047) in every wrong form, and bytes that nobody encoded. */
import { decodeBytes, type CharsetContext } from '../charset/decode.ts';
import { decodeQEncoding } from '../mime/quoted-printable.ts';
import { decodeBase64 } from '../mime/base64.ts';
import { trimBlanks } from '../mime/blanks.ts';

export interface EncodedWord {
  start: number;
  end: number;
  charset: string;
  bytes: Buffer;
}

type HeaderContext = Omit<CharsetContext, 'declared'>;

const MAX_CHARSET_CHARS = 60;

/** Decodes an unfolded header value that holds one character a byte. */
export function decodeHeaderText(value: string, context: HeaderContext): string {
  const once = decodeOnce(value, context);
  const wordInside = once !== value && once.includes('=?') ? decodeAgain(once, context) : once;
  return wordInside.replace(/[\0\r\n\t]+/g, ' ');
}

/** The encoded word that starts exactly at `start`, or null. */
export function encodedWordAt(value: string, start: number): EncodedWord | null {
  const charsetEnd = value.indexOf('?', start + 2);
  if (charsetEnd === -1 || charsetEnd - start > MAX_CHARSET_CHARS || charsetEnd === start + 2) return null;
  const charset = value.slice(start + 2, charsetEnd);
  const encoding = value[charsetEnd + 1]?.toLowerCase();
  if ((encoding !== 'q' && encoding !== 'b') || value[charsetEnd + 2] !== '?' || /\s/.test(charset))
    return null;
  const textStart = charsetEnd + 3;
  const textEnd = encoding === 'q' ? endOfQ(value, textStart) : endOfB(value, textStart);
  if (textEnd === null) return null;
  const text = value.slice(textStart, textEnd);
  const bytes =
    encoding === 'q' ? decodeQEncoding(text) : decodeBase64(Buffer.from(text.replaceAll(' ', ''), 'latin1'));
  return { start, end: Math.min(textEnd + 2, value.length), charset, bytes };
}

function decodeOnce(value: string, context: HeaderContext): string {
  const out: string[] = [];
  let plainFrom = 0;
  let run: EncodedWord[] = [];
  const flushRun = (): void => {
    if (run.length > 0) out.push(decodeRun(run, context));
    run = [];
  };
  for (let at = value.indexOf('=?'); at !== -1; at = value.indexOf('=?', at)) {
    const word = encodedWordAt(value, at);
    if (!word) {
      at += 2;
      continue;
    }
    const between = value.slice(plainFrom, at);
    if (run.length === 0 || trimBlanks(between) !== '') {
      flushRun();
      out.push(decodeRaw(between, context));
    }
    run.push(word);
    plainFrom = word.end;
    at = word.end;
  }
  flushRun();
  out.push(decodeRaw(value.slice(plainFrom), context));
  return out.join('');
}

/** Neighbouring words of one charset are one string of bytes: a character may be split between them. */
function decodeRun(run: readonly EncodedWord[], context: HeaderContext): string {
  const out: string[] = [];
  for (let from = 0; from < run.length;) {
    let to = from + 1;
    while (to < run.length && run[to]!.charset.toLowerCase() === run[from]!.charset.toLowerCase()) to++;
    const bytes = Buffer.concat(run.slice(from, to).map((word) => word.bytes));
    out.push(decodeBytes(bytes, { ...context, declared: run[from]!.charset }));
    from = to;
  }
  return out.join('');
}

function decodeRaw(value: string, context: HeaderContext): string {
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code > 0x7f || code === 0x1b)
      return decodeBytes(Buffer.from(value, 'latin1'), { ...context, declared: null });
  }
  return value;
}

/** Some gateways encode what is already encoded. */
function decodeAgain(text: string, context: HeaderContext): string {
  return decodeOnce(Buffer.from(text, 'utf8').toString('latin1'), context);
}

function endOfB(value: string, from: number): number | null {
  const end = value.indexOf('?', from);
  if (end === -1) return value.length;
  return value[end + 1] === '=' || end === value.length - 1 ? end : null;
}

/** `?=` ends the word, unless it is a question mark before an encoded byte of the same word. */
function endOfQ(value: string, from: number): number | null {
  for (let at = value.indexOf('?=', from); at !== -1; at = value.indexOf('?=', at + 1)) {
    if (!/^[0-9A-F]{2}/.test(value.slice(at + 2, at + 4))) return at;
    if (!closesBeforeSpace(value, at + 2)) return at;
  }
  return value.indexOf('=?', from) === -1 ? value.length : null;
}

function closesBeforeSpace(value: string, from: number): boolean {
  const end = value.indexOf('?=', from);
  if (end === -1) return false;
  const space = value.indexOf(' ', from);
  return space === -1 || space > end;
}
