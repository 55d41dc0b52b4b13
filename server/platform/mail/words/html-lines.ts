/** Turns the tokens of HTML into the lines that a reader sees, each token knowing its line, so that lines can be cut from the HTML. */

import type { HtmlToken } from './html-tokens.ts';
import { type HtmlMark, htmlMark } from './html-marks.ts';
import { Line } from './line.ts';

export interface HtmlLines {
  lines: Line[];
  /** For each token the index of its line. */
  lineOf: number[];
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** A shown picture counts as something written. */
const PICTURE = '\ufffc';
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  shy: '',
};

/** Their content is no text of the letter. */
const UNSHOWN = new Set(['style', 'script', 'title', 'template', 'noscript']);

interface Frame {
  name: string;
  mark: HtmlMark | null;
  /** First line inside. */
  line: number;
  holdsQuote: boolean;
}

export function htmlLines(html: string, tokens: readonly HtmlToken[]): HtmlLines {
  const reader = new LineReader();
  for (const token of tokens) reader.read(html, token);
  return reader.finish();
}

class LineReader {
  readonly #lines: Line[] = [];
  readonly #lineOf: number[] = [];
  readonly #frames: Frame[] = [];
  /** How many elements of each name are open. */
  readonly #open = new Map<string, number>();
  readonly #boxes: Frame[] = [];
  /** Where runs of wholly quoted lines begin (+1) and end (-1). */
  readonly #quotedRuns = new Map<number, number>();
  #text = '';
  #written = false;
  #quotes = 0;
  #bareQuotes = 0;
  #signatures = 0;
  #unshown = 0;
  #opensOld = false;

  read(html: string, token: HtmlToken): void {
    if (token.kind === 'text') this.#write(decoded(html.slice(token.from, token.to)));
    else if (token.kind === 'open') this.#enter(token);
    else if (token.kind === 'void') this.#void(token);
    else if (BLOCKS.has(token.name)) this.#breakIfWritten();
    this.#lineOf.push(this.#lines.length);
    if (token.kind === 'close') this.#close(token.name);
    if (token.name === 'br' || token.name === 'line') this.#break();
  }

  finish(): HtmlLines {
    while (this.#frames.length > 0) this.#leave();
    this.#break();
    let depth = 0;
    this.#lines.forEach((line, at) => {
      depth += this.#quotedRuns.get(at) ?? 0;
      if (depth > 0) line.quoted = true;
    });
    return { lines: this.#lines, lineOf: this.#lineOf };
  }

  #write(text: string): void {
    if (this.#unshown > 0) return;
    const written = /\S/.test(text);
    if (!written && !this.#written) return;
    this.#written ||= written;
    this.#text += text.replace(/[\t\n\r ]+/g, ' ');
  }

  #void(token: HtmlToken): void {
    if (token.name === 'img') this.#write(PICTURE);
    if (token.name !== 'hr') return;
    if (htmlMark('hr', token.attributes) === 'opens old letter') this.#opensOld = true;
    this.#breakIfWritten();
  }

  #enter(token: HtmlToken): void {
    const mark = htmlMark(token.name, token.attributes);
    if (BLOCKS.has(token.name) || mark !== null) this.#breakIfWritten();
    const frame = { name: token.name, mark, line: this.#lines.length, holdsQuote: false };
    this.#frames.push(frame);
    this.#open.set(token.name, (this.#open.get(token.name) ?? 0) + 1);
    if (UNSHOWN.has(token.name)) this.#unshown += 1;
    if (mark === 'quote box') this.#boxes.push(frame);
    if (mark === 'quote' || mark === 'bare quote') this.#enterQuote();
    if (mark === 'bare quote') this.#bareQuotes += 1;
    if (mark === 'signature') this.#signatures += 1;
    if (mark === 'opens old letter') this.#opensOld = true;
  }

  #enterQuote(): void {
    this.#quotes += 1;
    const box = this.#boxes.at(-1);
    if (box) box.holdsQuote = true;
  }

  /** Closes up to the named element; a stray closing tag closes nothing. */
  #close(name: string): void {
    if ((this.#open.get(name) ?? 0) === 0) return;
    while (this.#leave() !== name);
  }

  #leave(): string {
    const frame = this.#frames.pop();
    if (!frame) return '';
    const { name, mark } = frame;
    if (mark !== null) this.#breakIfWritten();
    this.#open.set(name, (this.#open.get(name) ?? 1) - 1);
    if (UNSHOWN.has(name)) this.#unshown -= 1;
    if (mark === 'quote box') this.#boxes.pop();
    if (mark === 'quote' || mark === 'bare quote') this.#quotes -= 1;
    if (mark === 'bare quote') this.#bareQuotes -= 1;
    if (mark === 'signature') this.#signatures -= 1;
    if (mark === 'attribution' || (mark === 'quote box' && !frame.holdsQuote)) this.#quoteRun(frame.line);
    return name;
  }

  #quoteRun(from: number): void {
    this.#quotedRuns.set(from, (this.#quotedRuns.get(from) ?? 0) + 1);
    this.#quotedRuns.set(this.#lines.length, (this.#quotedRuns.get(this.#lines.length) ?? 0) - 1);
  }

  #breakIfWritten(): void {
    if (this.#written) this.#break();
  }

  #break(): void {
    const line = new Line(this.#text, this.#quotes > 0);
    line.bareQuote = this.#quotes > 0 && this.#bareQuotes === this.#quotes;
    line.signature = this.#signatures > 0;
    line.opensOldLetter = this.#opensOld && this.#written;
    if (line.opensOldLetter) this.#opensOld = false;
    this.#lines.push(line);
    this.#text = '';
    this.#written = false;
  }
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
