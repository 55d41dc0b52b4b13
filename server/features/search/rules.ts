/** What a person may have meant by what he typed: words, a ticket's number in any spelling, a piece of a name or address. */
import { searchText } from '../customers/rules.ts';

export interface Sought {
  /** At most MAX_WORDS words, ё as е; empty when there is no letter or digit. */
  words: string;
  /** A piece of a name, an address or a phone, lower case; empty when too short to be sought. */
  piece: string;
  number: { prefix: string; digits: string } | null;
}

/** More words than this narrow nothing any further. */
const MAX_WORDS = 16;
/** Trigrams need three. */
const SHORTEST_PIECE = 3;

/** @param q anything at all; nothing in it is an operator */
export function readQuery(q: string): Sought {
  const text = q.normalize('NFC').toWellFormed().replaceAll('\0', ' ').trim();
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}@._+-]*/gu) ?? [];
  const piece = searchText(text);
  const number = /^[№#]?\s*(\p{L}{0,10})\s*[-–—]?\s*(\d{1,12})$/u.exec(text);
  return {
    words: foldYo(words.slice(0, MAX_WORDS).join(' ')),
    piece: letters(piece) < SHORTEST_PIECE ? '' : piece,
    number: number && { prefix: number[1] ?? '', digits: number[2] ?? '' },
  };
}

function foldYo(text: string): string {
  return text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** The numbers that may be meant: `1042` under every prefix, `к-1042` and `r-1042` as `K-1042`; the exact ones, then longer ones. */
export function numbersMeant(
  { prefix, digits }: NonNullable<Sought['number']>,
  known: readonly string[],
): { exact: string[]; longer: string[] } {
  const variants = new Set([lookalike(prefix), lookalike(otherLayout(prefix))]);
  const prefixes = known.filter((one) => prefix === '' || variants.has(lookalike(one)));
  const under = (tail: string) => prefixes.map((one) => `${one.toUpperCase()}-${digits}${tail}`);
  return { exact: under(''), longer: digits.length < 2 ? [] : TAILS.flatMap(under) };
}

const TAILS = Array.from({ length: 10 }, (_, digit) => String(digit)).flatMap((first, _at, all) => [
  first,
  ...all.map((second) => first + second),
]);

const CYRILLIC = 'АВЕКМНОРСТУХ';
const LATIN = 'ABEKMHOPCTYX';

/** Cyrillic capitals that look like Latin ones become those. */
function lookalike(text: string): string {
  return Array.from(text.toUpperCase())
    .map((sign) => LATIN[CYRILLIC.indexOf(sign)] ?? sign)
    .join('');
}

const QWERTY = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбю';

/** What the same keys give in the other keyboard layout. */
function otherLayout(text: string): string {
  return Array.from(text.toLowerCase())
    .map((key) => RUSSIAN[QWERTY.indexOf(key)] ?? QWERTY[RUSSIAN.indexOf(key)] ?? key)
    .join('');
}

/** Every span of time between two ids, the newest first: the beginnings that UUIDv7 ids share for some 50 days. */
export function windowsBetween(oldest: string, before: string, now: Date): string[] {
  const newest = Math.min(windowOf(before), Math.floor((now.getTime() + DAY_MS) / WINDOW_MS));
  const count = Math.max(0, newest - windowOf(oldest) + 1);
  return Array.from({ length: count }, (_, back) =>
    (newest - back).toString(16).padStart(WINDOW_DIGITS, '0'),
  );
}

const DAY_MS = 86_400_000;
/** `left(id::text, 4)` in the indexes; the first 12 of the digits of a UUIDv7 are its milliseconds. */
const WINDOW_DIGITS = 4;
const WINDOW_MS = 16 ** (12 - WINDOW_DIGITS);

function windowOf(id: string): number {
  return Number.parseInt(id.slice(0, WINDOW_DIGITS), 16);
}

/** A number as PostgreSQL keeps it after a blank, and after a hyphen. */
export function spellings(lexeme: string): string[] {
  if (!isNumber(lexeme)) return [lexeme];
  const digits = lexeme.replace('-', '');
  return [digits, `-${digits}`];
}

export function isNumber(lexeme: string): boolean {
  return /^-?\d+$/.test(lexeme);
}
