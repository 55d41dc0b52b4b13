/** One line of a letter as the scanners see it, and how the quote marks of a plain-text line are read. */

export class Line {
  /** As written, without the line break. */
  readonly text: string;
  /** Quoted by `>` or by a quoting element. */
  quoted: boolean;
  /** Quoted by a bare `blockquote` only, which people use too. */
  bareQuote = false;
  /** Known from the HTML to open the old letter: nothing below is new. */
  opensOldLetter = false;
  /** Known from the HTML to be a signature. */
  signature = false;
  #plain: string | null = null;

  constructor(text: string, quoted: boolean) {
    this.text = text;
    this.quoted = quoted;
  }

  /** For comparing: no invisible characters, no emphasis marks, single spaces, trimmed, at most `LONGEST_MARKER` characters. */
  get plain(): string {
    this.#plain ??= plainOf(this.text);
    return this.#plain;
  }
}

/** No attribution, header or tag line is longer; what stands behind is never looked at, so a huge line costs nothing. */
const LONGEST_MARKER = 400;
/** No letter is read by lines further than that: it may be a log of a million. */
const MOST_LINES = 2000;
/** In characters; a longer rest is kept as it is. */
const LONGEST_FILTERED = 200_000;
/** A line that a mail program broke is at least so long. */
const WRAPPED_LINE = 58;
/** «> text», «>> text», and the marks with initials that The Bat! writes: « ИП> text». */
const QUOTE_MARK = /^[ \t\u00a0]{0,4}(?:>|\p{Lu}{1,3}>|\|[ \t])/u;
/** «>>> Ann Bell 7/12/2024 10:11 AM >>>» of GroupWise stands above the quote and is none. */
const GROUP_WISE = /^>>> \S.*\d.* >>>$/;
/** Arabic, Persian: the low bits of each tell its value. */
const EASTERN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const DIGIT_BITS = 0xf;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** The lines of a plain text; `\r\n` and lone `\r` are line breaks too. Behind `MOST_LINES` the rest is one line, without its quotes. */
export function plainLines(text: string): Line[] {
  const { heads, rest } = firstLines(text);
  const lines = heads.map((line) => new Line(line, isQuoted(line)));
  lines.forEach((line, at) => {
    if (isBrokenOffQuote(lines, at)) line.quoted = true;
  });
  if (rest !== null) lines.push(new Line(withoutQuotedLines(rest), false));
  return lines;
}

function firstLines(text: string): { heads: string[]; rest: string | null } {
  const heads: string[] = [];
  const breaks = /\r\n|\n|\r/g;
  let from = 0;
  while (heads.length < MOST_LINES) {
    const found = breaks.exec(text);
    heads.push(text.slice(from, found?.index));
    if (!found) return { heads, rest: null };
    from = breaks.lastIndex;
  }
  return { heads, rest: text.slice(from) };
}

function withoutQuotedLines(rest: string): string {
  if (rest.length > LONGEST_FILTERED || !rest.includes('>')) return rest.trimEnd();
  return rest.replace(/^[ \t]{0,4}>.*(?:\r?\n|$)/gm, '').trimEnd();
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.plain === '';
}

/** The line without one level of quote marks. */
export function unquoted(text: string): string {
  return text.replace(/^[ \t\u00a0]{0,4}>[ ]?/, '');
}

/** The index of the first line at or after `from` that is not blank, or the length. */
export function nextWritten(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && isBlank(lines[at])) at += 1;
  return at;
}

function plainOf(text: string): string {
  return text
    .slice(0, LONGEST_MARKER)
    .replace(INVISIBLE, '')
    .replace(EASTERN_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & DIGIT_BITS))
    .replace(/[\s*]+/g, ' ')
    .trim();
}

function isQuoted(text: string): boolean {
  return QUOTE_MARK.test(text) && !text.trimEnd().endsWith('<') && !GROUP_WISE.test(text.trimEnd());
}

/** A quoted line that was broken in transport leaves its tail without a mark: it belongs to the quote around it. */
function isBrokenOffQuote(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  const after = lines[at + 1];
  if (!line || !before?.quoted || !after?.quoted || line.quoted || line.plain === '') return false;
  return before.text.length >= WRAPPED_LINE && /^[\p{Ll}\d(]/u.test(line.plain);
}
