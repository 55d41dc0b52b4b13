/** Finds the headers of a letter or of a part, and where its body begins, also when the blank line is missing. */
import { MAX_ALL_HEADERS_BYTES, MAX_HEADER_BYTES } from '../caps.ts';
import type { Repairs } from '../repairs.ts';
import { lineAt, type Line } from './lines.ts';
import { trimBlanks } from './blanks.ts';

/** One header as it stands in the letter: `value` is unfolded, one character a byte (latin1), not yet decoded. */
export interface RawHeader {
  name: string;
  value: string;
}

export interface HeaderBlock {
  headers: RawHeader[];
  bodyStart: number;
}

/** Names that make a line a header for sure, where a look at the form alone would not tell. */
const KNOWN_HEADER =
  /^(?:content-|x-|list-|dkim-|arc-|resent-|mime-version|received|return-path|delivered-to|from|sender|to|cc|bcc|reply-to|subject|date|message-id|in-reply-to|references|precedence|auto-submitted|importance|priority|thread-|user-agent|authentication-results)/i;
const COLON = 0x3a;
const SPACE = 0x20;
const TAB = 0x09;
const LINES_LOOKED_AHEAD = 20;
/** No program folds a shorter list of addresses. */
const FEWEST_BROKEN_CHARS = 40;
const STRUCTURED = new Set(['from', 'sender', 'to', 'cc', 'reply-to', 'date', 'message-id', 'return-path']);
/** No header name in use is longer. */
const MAX_NAME_CHARS = 128;

/** The headers of the letter itself. Some relays leave empty lines between them: without a sender the search goes on. */
export function readLetterHeaderBlock(bytes: Buffer, repairs: Repairs): HeaderBlock {
  const block = readHeaderBlock(bytes, 0, bytes.length, repairs);
  const next = firstWritten(bytes, block.bodyStart);
  const hasSender = block.headers.some((header) => header.name === 'from');
  if (hasSender || block.headers.length === 0 || !startsWithHeaders(bytes, next)) return block;
  const rest = readHeaderBlock(bytes, next, bytes.length, repairs);
  if (!rest.headers.some((header) => header.name === 'from')) return block;
  repairs.note('empty lines between the headers');
  return { headers: [...block.headers, ...rest.headers], bodyStart: rest.bodyStart };
}

/** The headers of a part. Words that only look like headers (`Note: call me`) are left to the body. */
export function readPartHeaderBlock(
  bytes: Buffer,
  start: number,
  end: number,
  repairs: Repairs,
): HeaderBlock {
  const block = readHeaderBlock(bytes, start, end, repairs);
  const isSure = block.headers.some((header) => KNOWN_HEADER.test(header.name));
  return isSure || block.headers.length === 0 ? block : { headers: [], bodyStart: start };
}

export function readHeaderBlock(bytes: Buffer, start: number, end: number, repairs: Repairs): HeaderBlock {
  const lines = linesUntilBlank(bytes, start, end);
  const lastSure = lastSureHeader(bytes, lines);
  const collected = new HeaderCollector(repairs);
  let bodyStart =
    lines.length > 0 ? blankAfter(bytes, lines[lines.length - 1]!.next, end) : blankAfter(bytes, start, end);
  for (const [index, line] of lines.entries()) {
    const nameEnd = headerNameEnd(bytes, line);
    if (isFolded(bytes, line)) collected.fold(text(bytes, line));
    else if (nameEnd > 0)
      collected.open(bytes.toString('latin1', line.start, nameEnd), bytes, nameEnd, line.end);
    else if (index < lastSure || collected.expectsMore()) collected.foldBroken(text(bytes, line));
    else {
      bodyStart = line.start;
      if (collected.headers.length > 0) repairs.note('no blank line before the body');
      break;
    }
  }
  return { headers: collected.finish(), bodyStart };
}

class HeaderCollector {
  readonly headers: RawHeader[] = [];
  readonly #repairs: Repairs;
  #name: string | null = null;
  #pieces: string[] = [];
  #length = 0;
  #total = 0;

  constructor(repairs: Repairs) {
    this.#repairs = repairs;
  }

  open(name: string, bytes: Buffer, colon: number, lineEnd: number): void {
    this.#close();
    this.#name = name.trim().toLowerCase();
    this.#push(bytes.toString('latin1', skipColon(bytes, colon, lineEnd), lineEnd));
  }

  fold(line: string): void {
    if (this.#name !== null) this.#push(` ${trimBlanks(line)}`);
  }

  /** Words go on anywhere; an address or a date is broken only where it is long or plainly not at its end. */
  foldBroken(line: string): void {
    const above = this.#pieces.at(-1) ?? '';
    const isPart =
      !STRUCTURED.has(this.#name ?? '') ||
      above.length >= FEWEST_BROKEN_CHARS ||
      /(?:^|[,;=])\s*$/.test(above);
    this.#repairs.note(
      isPart ? 'a folded header line without its leading space' : 'a line among the headers that is none',
    );
    if (isPart) this.fold(line);
  }

  /** A parameter list that ends in `;` goes on, whatever the next line looks like. */
  expectsMore(): boolean {
    return (
      this.#name !== null &&
      this.#name.startsWith('content-') &&
      (this.#pieces.at(-1) ?? '').trimEnd().endsWith(';')
    );
  }

  finish(): RawHeader[] {
    this.#close();
    return this.headers;
  }

  #push(piece: string): void {
    const room = Math.min(MAX_HEADER_BYTES - this.#length, MAX_ALL_HEADERS_BYTES - this.#total);
    if (piece.length > room) this.#repairs.note('headers over the cap were cut');
    if (room <= 0) return;
    this.#pieces.push(piece.slice(0, room));
    this.#length += Math.min(piece.length, room);
    this.#total += Math.min(piece.length, room) + 1;
  }

  #close(): void {
    if (this.#name !== null && this.#total < MAX_ALL_HEADERS_BYTES) {
      this.#total += this.#name.length + 1;
      this.headers.push({ name: this.#name, value: trimBlanks(withoutControls(this.#pieces.join(''))) });
    }
    this.#name = null;
    this.#pieces = [];
    this.#length = 0;
  }
}

function linesUntilBlank(bytes: Buffer, start: number, end: number): Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end;) {
    const line = withoutMark(bytes, lineAt(bytes, at, end));
    if (line.end === line.start) break;
    if (isBlank(bytes, line) && !continuesAfterBlank(bytes, line.next, end)) break;
    lines.push(line);
    at = line.next;
  }
  return lines;
}

/** A letter that began with a byte order mark has it in the middle once relays have put their headers above. */
function withoutMark(bytes: Buffer, line: Line): Line {
  const isMarked =
    bytes[line.start] === 0xef && bytes[line.start + 1] === 0xbb && bytes[line.start + 2] === 0xbf;
  return isMarked && line.end - line.start > 3 ? { ...line, start: line.start + 3 } : line;
}

/** A line of spaces ends the headers unless one of them follows before the first empty line. */
function continuesAfterBlank(bytes: Buffer, start: number, end: number): boolean {
  let at = start;
  for (let looked = 0; looked < LINES_LOOKED_AHEAD && at < end; looked++) {
    const line = lineAt(bytes, at, end);
    if (line.end === line.start) return false;
    if (!isFolded(bytes, line)) return isSureHeader(bytes, line);
    at = line.next;
  }
  return false;
}

function blankAfter(bytes: Buffer, start: number, end: number): number {
  if (start >= end) return end;
  const line = lineAt(bytes, start, end);
  return isBlank(bytes, line) ? line.next : start;
}

function firstWritten(bytes: Buffer, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at]! <= SPACE) at++;
  return at;
}

function startsWithHeaders(bytes: Buffer, start: number): boolean {
  return start < bytes.length && isSureHeader(bytes, lineAt(bytes, start, bytes.length));
}

function lastSureHeader(bytes: Buffer, lines: readonly Line[]): number {
  for (let index = lines.length - 1; index >= 0; index--) {
    if (!isFolded(bytes, lines[index]!) && isSureHeader(bytes, lines[index]!)) return index;
  }
  return -1;
}

function isSureHeader(bytes: Buffer, line: Line): boolean {
  const nameEnd = headerNameEnd(bytes, line);
  return nameEnd > 0 && KNOWN_HEADER.test(bytes.toString('latin1', line.start, nameEnd));
}

function isFolded(bytes: Buffer, line: Line): boolean {
  return bytes[line.start] === SPACE || bytes[line.start] === TAB;
}

/** Where the name ends (at its colon), or 0 when the line is no header. */
function headerNameEnd(bytes: Buffer, line: Line): number {
  const limit = Math.min(line.end, line.start + MAX_NAME_CHARS);
  for (let at = line.start; at < limit; at++) {
    const byte = bytes[at]!;
    if (byte === COLON) return at > line.start ? at : 0;
    if (byte === SPACE || byte === TAB) return colonAfterSpaces(bytes, at, limit);
    if (byte < SPACE || byte > 0x7e) return 0;
  }
  return 0;
}

function colonAfterSpaces(bytes: Buffer, from: number, limit: number): number {
  let at = from;
  while (at < limit && (bytes[at] === SPACE || bytes[at] === TAB)) at++;
  return bytes[at] === COLON ? at : 0;
}

function skipColon(bytes: Buffer, colon: number, lineEnd: number): number {
  let at = colon;
  while (at < lineEnd && bytes[at] !== COLON) at++;
  return Math.min(at + 1, lineEnd);
}

function isBlank(bytes: Buffer, line: Line): boolean {
  for (let at = line.start; at < line.end; at++) if (bytes[at] !== SPACE && bytes[at] !== TAB) return false;
  return true;
}

function text(bytes: Buffer, line: Line): string {
  return bytes.toString('latin1', line.start, line.end);
}

/** NUL and lone CR have no place in a header; ESC has, it opens ISO-2022-JP. */
function withoutControls(value: string): string {
  return value.replace(/\0/g, '').replace(/[\r\n]/g, ' ');
}
