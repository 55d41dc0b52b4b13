/** Bytes of a letter to text: what is declared is believed only as far as the bytes bear it out. */
import type { Repairs } from '../repairs.ts';
import { decodeAs, fits } from './decoders.ts';
import { guessCharsets, type Guess } from './detect.ts';
import { charsetName } from './names.ts';
import { decodeMixed, meanLikelihoodMixed } from './mixed.ts';
import { lookForUtf8 } from './utf8.ts';

/** A guess must be this much likelier (per high byte, natural logarithm) before it overrules what the letter says. */
const OVERRULE_BY = 1.2;
const SINGLE_BYTE = /^(?:windows-125|iso-8859-|koi8|ibm866|macintosh|x-mac|us-ascii|cp)/;
const ESCAPE = 0x1b;
const LINE_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d, ESCAPE]);
/** Pieces of UTF-8 and of Windows-1252 in one text, as gateways with footers make it. */
const MIXED = 'utf-8 with windows-1252';

export interface CharsetContext {
  /** As the letter declares it, or null. */
  declared: string | null;
  /** Charsets named elsewhere in the letter. */
  hints: readonly string[];
  repairs: Repairs;
}

export function decodeBytes(bytes: Uint8Array, context: CharsetContext): string {
  const charset = settleCharset(bytes, context);
  const text = charset === MIXED ? decodeMixed(bytes) : decodeAs(bytes, charset);
  return text.replace(/^\ufeff/, '');
}

/** The charset that the bytes are really in, as far as can be told. */
export function settleCharset(bytes: Uint8Array, context: CharsetContext): string {
  const declared = charsetName(context.declared);
  const marked = byteOrderMark(bytes);
  if (marked) return marked;
  if (declared?.startsWith('utf-16') || declared === 'utf-32')
    return looksSixteenBit(bytes) ? declared : 'utf-8';
  if (!hasHighByte(bytes)) return sevenBitCharset(bytes, declared);
  const settled = settleHighBytes(bytes, declared, context.hints);
  if (settled !== declared)
    context.repairs.note(`charset ${context.declared ?? 'missing'} read as ${settled}`);
  return settled;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return lookForUtf8(bytes).strays === 0 ? 'utf-8' : null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Text of one-byte units has no control characters but tabs and line ends; every other byte of UTF-16 is one. */
function looksSixteenBit(bytes: Uint8Array): boolean {
  if (bytes.length % 2 === 1) return false;
  const sample = bytes.subarray(0, 256);
  const controls = sample.reduce(
    (count, byte) => count + (byte < 0x20 && !LINE_CONTROLS.has(byte) ? 1 : 0),
    0,
  );
  return controls * 10 > sample.length || !fits(bytes, 'utf-8');
}

function hasHighByte(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if (bytes[at]! >= 0x80) return true;
  return false;
}

function sevenBitCharset(bytes: Uint8Array, declared: string | null): string {
  if (declared && /^(?:iso-2022|hz|utf-7)/.test(declared)) return declared;
  return bytes.includes(ESCAPE) && looksLikeIso2022Jp(bytes) ? 'iso-2022-jp' : 'utf-8';
}

function looksLikeIso2022Jp(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(ESCAPE);
  return bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40);
}

function settleHighBytes(bytes: Uint8Array, declared: string | null, hints: readonly string[]): string {
  const utf8 = lookForUtf8(bytes);
  if (declared === 'utf-8' && utf8.sequences > utf8.strays) return 'utf-8';
  if (declared && !SINGLE_BYTE.test(declared) && declared !== 'utf-8' && fitsDeclared(bytes, declared))
    return declared;
  if (utf8.strays === 0 && utf8.sequences > 0) return 'utf-8';
  if (utf8.sequences > 4 * utf8.strays) return MIXED;
  if (declared?.startsWith('iso-2022-jp')) return fits(bytes, 'shift_jis') ? 'shift_jis' : 'euc-jp';
  return likeliest(bytes, declared, hints);
}

function fitsDeclared(bytes: Uint8Array, declared: string): boolean {
  if (declared.startsWith('iso-2022') || declared === 'hz-gb-2312' || declared === 'utf-7') return false;
  return fits(bytes, declared);
}

function likeliest(bytes: Uint8Array, declared: string | null, hints: readonly string[]): string {
  const guesses = guessCharsets(bytes, hints);
  if (isMixed(bytes, guesses[0])) return MIXED;
  const best = guesses[0];
  if (!best) return declared && declared !== 'us-ascii' ? declared : 'windows-1252';
  if (!declared || declared === 'us-ascii' || declared === 'utf-8') return best.charset;
  const trusted = guesses.find((guess) => guess.charset === declared);
  if (!trusted) return isOutsideCandidates(declared) ? declared : best.charset;
  return best.likelihood - trusted.likelihood > OVERRULE_BY ? best.charset : declared;
}

/** Hebrew, Greek, Thai, Baltic…: the guesser does not know them, so the letter is believed. */
function isOutsideCandidates(declared: string): boolean {
  return SINGLE_BYTE.test(declared);
}

/** Several whole UTF-8 sequences among the strays, and read so it is likelier than in any one charset. */
function isMixed(bytes: Uint8Array, best: Guess | undefined): boolean {
  const { sequences, strays } = lookForUtf8(bytes);
  if (sequences < 3 || strays > 2 * sequences) return false;
  return !best || meanLikelihoodMixed(bytes) > best.likelihood;
}
