/** `type/subtype; name=value` headers with RFC 2231 continuations and charsets, in all the ways they come broken. */
import { decodeBytes, type CharsetContext } from '../charset/decode.ts';
import { decodeHeaderText } from '../header/header-text.ts';
import { trimBlanks } from './blanks.ts';

export interface Parameterized {
  /** What stands before the first `;`, lower case. */
  value: string;
  /** Raw parameters by lower-case name; the values are one character a byte. */
  raw: Map<string, string>;
}

interface Section {
  index: number;
  extended: boolean;
  value: string;
}

const MAX_PARAMETERS = 200;

export function parseParameters(header: string): Parameterized {
  const pieces = splitOutsideQuotes(header);
  const value = (pieces[0] ?? '').trim();
  const raw = new Map<string, string>();
  for (const piece of pieces.slice(1, MAX_PARAMETERS)) {
    const equals = piece.indexOf('=');
    if (equals < 1) continue;
    const name = piece.slice(0, equals).trim().toLowerCase();
    if (!raw.has(name)) raw.set(name, unquote(trimBlanks(piece.slice(equals + 1))));
  }
  return { value: value.toLowerCase(), raw };
}

/** A parameter as text: plain, RFC 2231 (`name*=`, `name*0*=`…, in any order) or an encoded word put where it must not be. */
export function parameterText(
  raw: Map<string, string>,
  name: string,
  context: Omit<CharsetContext, 'declared'>,
): string {
  const sections = sectionsOf(raw, name);
  if (sections.some((section) => section.extended)) return decodeSections(sections, context);
  const joined = sections.map((section) => section.value).join('') || raw.get(name) || '';
  const decoded = decodeHeaderText(joined, context);
  return looksPercentEncoded(decoded) ? percentText(decoded) : decoded;
}

/** Cuts at `;` outside quotes. A quote that never closes is an ordinary character. */
function splitOutsideQuotes(header: string): string[] {
  const pieces: string[] = [];
  const lastQuote = header.lastIndexOf('"');
  let from = 0;
  for (let at = 0; at < header.length; at++) {
    const char = header[at];
    if (char === '"' && at < lastQuote && opensValue(header, at)) at = closingQuote(header, at) ?? lastQuote;
    else if (char === ';' || (char === ' ' && startsParameter(header, at + 1))) {
      pieces.push(header.slice(from, at));
      from = at + 1;
    }
  }
  pieces.push(header.slice(from));
  return pieces;
}

function opensValue(header: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && header[before] === ' ') before--;
  return header[before] === '=';
}

function closingQuote(header: string, opening: number): number | null {
  for (let at = opening + 1; at < header.length; at++) {
    if (header[at] === '\\') at++;
    else if (header[at] === '"') return at;
  }
  return null;
}

/** The `;` before a parameter is sometimes forgotten. */
function startsParameter(header: string, at: number): boolean {
  return /^(?:boundary|charset|name|filename|type|format|delsp|report-type|protocol|micalg|start)\*?\d*\*?=/i.test(
    header.slice(at, at + 24),
  );
}

function unquote(value: string): string {
  if (!value.startsWith('"')) return value.replace(/"$/, '');
  const inner =
    value.endsWith('"') && value.length > 1 ? value.slice(1, -1) : value.slice(1).replace(/"[^"]*$/, '');
  return inner.replace(/\\(["\\])/g, '$1');
}

function sectionsOf(raw: Map<string, string>, name: string): Section[] {
  const sections: Section[] = [];
  for (const [key, value] of raw) {
    if (!key.startsWith(`${name}*`)) continue;
    const suffix = /^\*?(\d*)(\*?)$/.exec(key.slice(name.length));
    if (!suffix) continue;
    const extended = suffix[1] === '' || suffix[2] === '*';
    sections.push({ index: Number(suffix[1] || 0), extended, value });
  }
  return sections.sort((a, b) => a.index - b.index);
}

function decodeSections(sections: readonly Section[], context: Omit<CharsetContext, 'declared'>): string {
  const first = sections[0]!.value;
  const prefix = /^([^']{0,40})'[^']{0,20}'/.exec(first);
  const declared = prefix?.[1] || null;
  const bytes = sections.map((section, index) => {
    const value = index === 0 && prefix ? section.value.slice(prefix[0].length) : section.value;
    return section.extended ? percentBytes(value) : Buffer.from(value, 'latin1');
  });
  const text = decodeBytes(Buffer.concat(bytes), { ...context, declared });
  return text.includes('=?') ? decodeHeaderText(Buffer.from(text, 'utf8').toString('latin1'), context) : text;
}

function percentBytes(value: string): Buffer {
  return Buffer.from(
    value.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );
}

/** Only a value with bytes beyond ASCII is taken for percent-encoded: `100%25.txt` may really be called so. */
function looksPercentEncoded(value: string): boolean {
  return /%(?:[cd][0-9a-f]%[89ab]|e[0-9a-f]%[89ab])/i.test(value) && !/\s/.test(value);
}

function percentText(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
