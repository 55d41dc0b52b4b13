/** A piece of a text around the words that were found, and those words between U+2068 and U+2069. */
import { isNumber } from './rules.ts';

const OPEN = '\u2068';
const CLOSE = '\u2069';
const LENGTH = 220;
const LEAD = 70;

export interface Piece {
  text: string;
  /** Words of the piece that begin as a sought one does: whether they are forms of it, a dictionary knows. */
  candidates: { at: number; word: string }[];
}

/** @param lexemes the sought words as the index keeps them: without endings, lower case, ё as е */
export function pieceAround(text: string, lexemes: readonly string[]): Piece {
  const clean = text.replaceAll(/[\u2068\u2069]/g, '');
  const found = firstOf(plain(clean), lexemes.map(stemOf));
  const piece = cut(clean, Math.max(0, found));
  return { text: piece, candidates: found < 0 ? [] : wordsLike(piece, lexemes.map(stemOf)) };
}

export function marked({ text, candidates }: Piece, isForm: (word: string) => boolean): string {
  let result = '';
  let done = 0;
  for (const { at, word } of candidates) {
    if (!isForm(plain(word))) continue;
    result += `${text.slice(done, at)}${OPEN}${text.slice(at, at + word.length)}${CLOSE}`;
    done = at + word.length;
  }
  return result + text.slice(done);
}

/** Marks a piece of a word, as names, addresses and numbers are found. */
export function markedPiece(text: string, piece: string): string {
  const clean = text.replaceAll(/[\u2068\u2069]/g, '');
  const at = piece ? plain(clean).indexOf(plain(piece)) : -1;
  if (at < 0) return clean;
  return `${clean.slice(0, at)}${OPEN}${clean.slice(at, at + piece.length)}${CLOSE}${clean.slice(at + piece.length)}`;
}

export function plain(text: string): string {
  const low = text.toLowerCase().replaceAll('ё', 'е');
  // A few letters grow when made small: places in the text would no longer agree.
  return low.length === text.length ? low : text;
}

/** A number is a word of its own within `INV-2026-00017`. */
function isPartOf(word: string, stem: string): boolean {
  return isNumber(stem) && word.includes(`-${stem.replace('-', '')}`);
}

/** English endings change the stem's last letter: `delivery` is kept as `deliveri`. */
function stemOf(lexeme: string): string {
  return lexeme.length > 3 && lexeme.endsWith('i') ? lexeme.slice(0, -1) : lexeme;
}

function firstOf(text: string, stems: readonly string[]): number {
  const places = stems.map((stem) => wordStart(text, stem)).filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : -1;
}

const WORD_SIGN = /[\p{L}\p{N}]/u;

function wordStart(text: string, stem: string): number {
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1))
    if (at === 0 || !WORD_SIGN.test(text.charAt(at - 1))) return at;
  return -1;
}

function cut(text: string, around: number): string {
  const begin = around <= LEAD ? 0 : Math.max(text.lastIndexOf(' ', around - LEAD) + 1, around - LENGTH / 2);
  const rough = text.slice(begin, begin + LENGTH);
  const lastSpace = rough.lastIndexOf(' ');
  const isWhole = begin + LENGTH >= text.length;
  const end = isWhole || lastSpace < LENGTH / 2 ? rough.length : lastSpace;
  const shown = rough.slice(0, end).replaceAll(/\s+/g, ' ').toWellFormed().trim();
  return `${begin > 0 ? '…' : ''}${shown}${isWhole ? '' : '…'}`;
}

function wordsLike(piece: string, stems: readonly string[]): Piece['candidates'] {
  const words = [...piece.matchAll(/[\p{L}\p{N}][\p{L}\p{N}@._-]*/gu)];
  return words
    .map((match) => ({ at: match.index, word: match[0].replace(/[@._-]+$/, '') }))
    .filter(({ word }) => stems.some((stem) => plain(word).startsWith(stem) || isPartOf(plain(word), stem)));
}
