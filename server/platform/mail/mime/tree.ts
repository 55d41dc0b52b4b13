/** Cuts a letter into its parts along the delimiter lines (RFC 2046), also where boundaries are missing or wrong. */
import { MAX_DEPTH, MAX_PARTS } from '../caps.ts';
import type { Repairs } from '../repairs.ts';
import { readLetterHeaderBlock, readPartHeaderBlock } from './header-block.ts';
import { lineAt, withoutLastLineEnd } from './lines.ts';
import { contentOf, headerOf, makePart, type MimePart } from './part.ts';

/** A line that starts with `--` and may be a delimiter. */
interface DashLine {
  start: number;
  next: number;
  /** What follows the dashes, without spaces at its end. */
  text: string;
}

const DASH = 0x2d;
const LINE_FEED = 0x0a;
/** Some mailers put a date and a version above the `Content-` headers of a part. */
const HEADERS_LOOKED_AT = 6;
const BYTES_TO_TELL = 1_200;
/** RFC 2046 allows 70; some mailers write longer ones. */
const MAX_BOUNDARY_CHARS = 300;

export function readTree(bytes: Buffer, repairs: Repairs): MimePart {
  const walk = new Walk(bytes, repairs);
  return walk.part(0, bytes.length, 0, 'text/plain');
}

class Walk {
  readonly #bytes: Buffer;
  readonly #repairs: Repairs;
  readonly #dashLines: DashLine[];
  /** Boundaries of all multiparts opened so far: a part that was cut short may go on where nobody expects it. */
  readonly #opened = new Set<string>();
  #parts = 0;

  constructor(bytes: Buffer, repairs: Repairs) {
    this.#bytes = bytes;
    this.#repairs = repairs;
    this.#dashLines = findDashLines(bytes);
  }

  part(start: number, end: number, depth: number, defaultType: string): MimePart {
    this.#parts++;
    const { headers, bodyStart } =
      depth === 0
        ? readLetterHeaderBlock(this.#bytes, this.#repairs)
        : readPartHeaderBlock(this.#bytes, start, end, this.#repairs);
    const part = makePart(headers, this.#bytes.subarray(bodyStart, end), defaultType);
    if (headerOf(part, 'content-type') === null && looksHtml(beginningOf(part))) part.type = 'text/html';
    if (!part.type.startsWith('multipart/')) return this.#withStrayParts(part, bodyStart, end, depth);
    if (depth >= MAX_DEPTH) this.#repairs.note('parts nested too deep were left closed');
    else this.#openMultipart(part, bodyStart, end, depth);
    return part.children.length > 0 ? part : asLeaf(part, this.#repairs);
  }

  #openMultipart(part: MimePart, start: number, end: number, depth: number): void {
    const inside = this.#dashLinesWithin(start, end);
    const named = part.typeParameters.get('boundary')?.trimEnd() ?? '';
    const delimiters = this.#delimiters(inside, named);
    const childType = part.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    for (const [index, delimiter] of delimiters.entries()) {
      const following = delimiters[index + 1];
      if (delimiter.closing && !this.#startsPart(delimiter, following?.line.start ?? end)) continue;
      if (this.#parts >= MAX_PARTS) {
        this.#repairs.note('parts over the cap were left out');
        return;
      }
      const childEnd = following
        ? withoutLastLineEnd(this.#bytes, delimiter.line.next, following.line.start)
        : end;
      part.children.push(
        this.part(delimiter.line.next, Math.max(childEnd, delimiter.line.next), depth + 1, childType),
      );
    }
  }

  /** Delimiters of an inner multipart after the outer one has gone on: the parts behind them are taken as neighbours. */
  #withStrayParts(part: MimePart, start: number, end: number, depth: number): MimePart {
    if (this.#opened.size === 0 || !part.type.startsWith('text/') || depth >= MAX_DEPTH) return part;
    const strays = this.#dashLinesWithin(start, end).filter((line) => this.#opened.has(line.text));
    if (strays.length === 0) return part;
    this.#repairs.note('parts of an inner multipart stood after the outer delimiter');
    const firstEnd = Math.max(start, withoutLastLineEnd(this.#bytes, start, strays[0]!.start));
    const first = { ...part, body: this.#bytes.subarray(start, firstEnd) };
    const holder = makePart(
      [{ name: 'content-type', value: 'multipart/mixed' }],
      part.body,
      'multipart/mixed',
    );
    holder.children.push(first);
    for (const [index, stray] of strays.entries()) {
      if (this.#parts >= MAX_PARTS) break;
      const following = strays[index + 1];
      const childEnd = following ? withoutLastLineEnd(this.#bytes, stray.next, following.start) : end;
      if (childEnd > stray.next)
        holder.children.push(this.part(stray.next, childEnd, depth + 1, 'text/plain'));
    }
    return holder;
  }

  #delimiters(inside: readonly DashLine[], named: string): { line: DashLine; closing: boolean }[] {
    const exact = named === '' ? [] : matching(inside, named);
    if (named !== '') this.#opened.add(named);
    if (exact.length > 0) return exact;
    const guessed = this.#guessBoundary(inside, named);
    if (guessed === null) return [];
    this.#repairs.note('boundary missing or wrong, taken from the delimiter lines');
    this.#opened.add(guessed);
    return matching(inside, guessed);
  }

  /** The first dashed line that is followed by part headers tells the boundary. */
  #guessBoundary(inside: readonly DashLine[], named: string): string | null {
    const loose = inside.find((line) => named !== '' && line.text.startsWith(named));
    const telling = loose ?? inside.find((line) => line.text !== '' && this.#isFollowedByHeaders(line));
    return telling?.text ?? null;
  }

  #isFollowedByHeaders(line: DashLine): boolean {
    let at = line.next;
    for (let looked = 0; looked < HEADERS_LOOKED_AT; looked++) {
      const next = lineAt(this.#bytes, at, this.#bytes.length);
      const start = this.#bytes.toString('latin1', next.start, Math.min(next.end, next.start + 64));
      if (/^content-[a-z-]+\s*:/i.test(start)) return true;
      if (!/^(?:[\w-]{2,40}:|[ \t]+\S)/.test(start)) return false;
      at = next.next;
    }
    return false;
  }

  /** After a closing delimiter nothing counts but parts that go on with headers, as when a letter was closed too early. */
  #startsPart(delimiter: { line: DashLine }, end: number): boolean {
    return delimiter.line.next < end && this.#isFollowedByHeaders(delimiter.line);
  }

  #dashLinesWithin(start: number, end: number): DashLine[] {
    const from = firstAtOrAfter(this.#dashLines, start);
    const to = firstAtOrAfter(this.#dashLines, end);
    return this.#dashLines.slice(from, to);
  }
}

/** A multipart without a single part is shown as the text it is; encoded as a whole it is decoded and cut again. */
function asLeaf(part: MimePart, repairs: Repairs): MimePart {
  const content = contentOf(part);
  if (content !== part.body) {
    const inner = readTree(Buffer.concat([headerBytes(part), content]), repairs);
    if (inner.children.length > 0) return { ...inner, headers: part.headers };
  }
  repairs.note('multipart without parts read as text');
  return { ...part, type: looksHtml(part.body) ? 'text/html' : 'text/plain' };
}

/** Enough of the decoded bytes to see what they are. */
function beginningOf(part: MimePart): Buffer {
  return contentOf({ ...part, body: part.body.subarray(0, BYTES_TO_TELL) });
}

function looksHtml(body: Buffer): boolean {
  return /^\s{0,200}<(?:!doctype html|html|body)\b/i.test(body.toString('latin1', 0, 400));
}

function headerBytes(part: MimePart): Buffer {
  const type = headerOf(part, 'content-type') ?? '';
  return Buffer.from(`Content-Type: ${type}\r\n\r\n`, 'latin1');
}

function matching(lines: readonly DashLine[], boundary: string): { line: DashLine; closing: boolean }[] {
  const closing = `${boundary}--`;
  return lines
    .filter((line) => line.text === boundary || line.text === closing)
    .map((line) => ({ line, closing: line.text === closing }));
}

function findDashLines(bytes: Buffer): DashLine[] {
  const lines: DashLine[] = [];
  for (let at = bytes.indexOf('--', 0, 'latin1'); at !== -1; at = bytes.indexOf('--', at, 'latin1')) {
    if (at > 0 && bytes[at - 1] !== LINE_FEED) {
      at = afterDashes(bytes, at);
      continue;
    }
    const line = lineAt(bytes, at, bytes.length);
    const length = line.end - at - 2;
    if (length > 0 && length <= MAX_BOUNDARY_CHARS) {
      lines.push({ start: at, next: line.next, text: bytes.toString('latin1', at + 2, line.end).trimEnd() });
    }
    at = line.next;
  }
  return lines;
}

function afterDashes(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === DASH) at++;
  return at;
}

function firstAtOrAfter(lines: readonly DashLine[], position: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
