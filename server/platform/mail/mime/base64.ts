/** Base64 as it comes in letters: several pieces padded apart, a plain footer after the end, lines of junk. */

const LETTERS = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const PADDING = 0x3d;
const SPACE = 0x20;
/** Fewer good lines than this share and the part was never base64. */
const GOOD_LINES_SHARE = 0.5;

export function decodeBase64(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  if (isStraight(bytes)) return Buffer.from(text, 'base64');
  return decodeCrooked(text) ?? bytes;
}

const isLetter = new Uint8Array(256);
for (const letter of LETTERS) isLetter[letter] = 1;

/** Only letters and white space, then padding, then white space. */
function isStraight(bytes: Buffer): boolean {
  let padded = false;
  for (const byte of bytes) {
    if (isLetter[byte] === 1) {
      if (padded) return false;
    } else if (byte === PADDING) padded = true;
    else if (byte > SPACE) return false;
  }
  return true;
}

function decodeCrooked(text: string): Buffer | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const good = lines.map(goodPart);
  const goodLines = good.filter((line) => line !== '');
  if (goodLines.length < lines.length * GOOD_LINES_SHARE && !paddedBefore(good)) return null;
  return Buffer.concat(pieces(goodLines).map((piece) => Buffer.from(piece, 'base64')));
}

/** What of a line is base64: all of it, or what stands before a space when it ends in padding. */
function goodPart(line: string): string {
  const first = line.split(/\s/, 1)[0]!;
  if (first !== line && !first.endsWith('=')) return '';
  const cleaned = first.replace(/[^A-Za-z0-9+/=_-]/g, '');
  return cleaned.length * 10 >= first.length * 9 ? cleaned : '';
}

function paddedBefore(good: readonly string[]): boolean {
  const gap = good.indexOf('');
  return gap > 0 && good[gap - 1]!.endsWith('=');
}

/** Padding ends a piece; the next piece starts its own groups of four. */
function pieces(lines: readonly string[]): string[] {
  const found: string[] = [];
  let current: string[] = [];
  for (const line of lines) {
    const padding = line.indexOf('=');
    current.push(padding === -1 ? line : line.slice(0, padding));
    if (padding === -1) continue;
    found.push(current.join(''));
    const rest = line.slice(padding).replace(/^=+/, '').replaceAll('=', '');
    current = rest === '' ? [] : [rest];
  }
  if (current.length > 0) found.push(current.join(''));
  return found;
}
