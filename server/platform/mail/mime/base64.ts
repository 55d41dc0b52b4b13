/** Base64 as it comes in letters: several pieces padded apart, a plain footer after the end, lines of junk. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** The same alphabet as file names have it (RFC 4648, 5). */
const URL_SAFE = { '-': 62, _: 63 };
const PADDING = 0x3d;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const DASH = 0x2d;
const UNDERSCORE = 0x5f;
const NONE = 0xff;
/** More junk than this share of the good bytes and the part was never base64. */
const BAD_SHARE = 0.5;
/** Where spaces come as often as this, people wrote. */
const CHARS_A_WORD = 12;

const sextets = new Uint8Array(256).fill(NONE);
for (let value = 0; value < ALPHABET.length; value++) sextets[ALPHABET.charCodeAt(value)] = value;
for (const [letter, value] of Object.entries(URL_SAFE)) sextets[letter.charCodeAt(0)] = value;

export function decodeBase64(bytes: Buffer): Buffer {
  if (isStraight(bytes)) return Buffer.from(bytes.toString('latin1'), 'base64');
  const crooked = new CrookedBase64(bytes.length);
  for (let at = 0; at < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, at);
    const end = feed === -1 ? bytes.length : feed;
    crooked.line(bytes, at, end);
    at = end + 1;
  }
  return crooked.finish() ?? bytes;
}

/** Only letters and line ends, then padding, then white space. Spaces between words make it a text. */
function isStraight(bytes: Buffer): boolean {
  let padded = false;
  let spaces = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (sextets[byte] !== NONE) {
      if (padded) return false;
    } else if (byte === PADDING) padded = true;
    else if (byte > SPACE) return false;
    else if (byte === SPACE) spaces++;
  }
  return spaces * CHARS_A_WORD < bytes.length;
}

class CrookedBase64 {
  readonly #out: Buffer;
  #length = 0;
  #bits = 0;
  #held = 0;
  #good = 0;
  #bad = 0;
  #wasPadded = false;

  constructor(atMost: number) {
    this.#out = Buffer.allocUnsafe(atMost);
  }

  /** A line with words in it is a footer or junk; of `QQ== ignored` the first word counts. */
  line(bytes: Buffer, from: number, lineEnd: number): void {
    let end = lineEnd;
    while (end > from && bytes[end - 1]! <= SPACE) end--;
    const space = bytes.subarray(from, end).indexOf(SPACE);
    const wordEnd = space === -1 ? end : from + space;
    const isFooter = this.#wasPadded && !isWholeGroups(bytes, from, end);
    if (isFooter || (space !== -1 && bytes[wordEnd - 1] !== PADDING)) this.#bad += end - from;
    else for (let at = from; at < wordEnd; at++) this.#byte(bytes[at]!);
  }

  /** Null when most of it was never base64. */
  finish(): Buffer | null {
    const judged = this.#wasPadded ? 0 : this.#bad;
    return this.#good > 0 && judged < this.#good * BAD_SHARE ? this.#out.subarray(0, this.#length) : null;
  }

  #byte(byte: number): void {
    const value = sextets[byte]!;
    if (byte === PADDING) {
      this.#bits = 0;
      this.#wasPadded = true;
    } else if (value === NONE) this.#bad++;
    else {
      this.#good++;
      this.#held = ((this.#held << 6) | value) & 0xfff;
      this.#bits += 6;
      if (this.#bits < 8) return;
      this.#bits -= 8;
      this.#out[this.#length++] = (this.#held >> this.#bits) & 0xff;
    }
  }
}

/** After padding only a new piece goes on: whole groups of four, nothing else. */
function isWholeGroups(bytes: Buffer, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const byte = bytes[at]!;
    if (byte !== PADDING && (sextets[byte] === NONE || byte === DASH || byte === UNDERSCORE)) return false;
  }
  return end > from && (end - from) % 4 === 0;
}
