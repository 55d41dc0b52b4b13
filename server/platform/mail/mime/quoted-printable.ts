/** Quoted-printable for bodies (RFC 2045) and headers (the Q encoding of RFC 2047); wrong escapes stay as written. */

const EQUALS = 0x3d;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const UNDERSCORE = 0x5f;

export function decodeQuotedPrintable(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at]!;
    if (byte !== EQUALS) {
      out[length++] = byte;
      at++;
      continue;
    }
    const value = hexPair(bytes[at + 1], bytes[at + 2]);
    const softBreak = value === -1 ? endOfSoftBreak(bytes, at + 1) : 0;
    if (value !== -1) out[length++] = value;
    else if (softBreak === 0) out[length++] = EQUALS;
    at = value !== -1 ? at + 3 : softBreak || at + 1;
  }
  return out.subarray(0, length);
}

export function decodeQEncoding(text: string): Buffer {
  const bytes = Buffer.from(text, 'latin1');
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === UNDERSCORE) bytes[at] = SPACE;
  return decodeQuotedPrintable(bytes);
}

/** Past the line end that `=` takes away, or 0 when it is no soft break. */
function endOfSoftBreak(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === SPACE || bytes[at] === TAB) at++;
  if (at >= bytes.length) return bytes.length;
  while (bytes[at] === CARRIAGE_RETURN) at++;
  if (bytes[at] === LINE_FEED) return at + 1;
  return bytes[at - 1] === CARRIAGE_RETURN ? at : 0;
}

function hexPair(high: number | undefined, low: number | undefined): number {
  const first = hexDigit(high);
  const second = hexDigit(low);
  return first === -1 || second === -1 ? -1 : first * 16 + second;
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  if (byte >= 0x41 && byte <= 0x46) return byte - 0x37;
  if (byte >= 0x61 && byte <= 0x66) return byte - 0x57;
  return -1;
}
