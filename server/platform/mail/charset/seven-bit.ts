/** The two seven-bit wrappings that browsers dropped and old letters still use: ISO-2022-KR and HZ. */

const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;
const TILDE = 0x7e;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const LINE_FEED = 0x0a;

/** ISO-2022-KR (RFC 1557): between SO and SI the bytes are EUC-KR without their high bit. */
export function decodeIso2022Kr(bytes: Uint8Array): string {
  const out = Buffer.alloc(bytes.length);
  let length = 0;
  let shifted = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === 0x1b && bytes[i + 1] === 0x24 && bytes[i + 2] === 0x29) i += 3;
    else if (byte === SHIFT_OUT) shifted = true;
    else if (byte === SHIFT_IN) shifted = false;
    else out[length++] = shifted && byte > 0x20 ? byte | 0x80 : byte;
  }
  return new TextDecoder('euc-kr').decode(out.subarray(0, length));
}

/** HZ (RFC 1843): between `~{` and `~}` the bytes are GB 2312 without their high bit; `~~` is a tilde. */
export function decodeHz(bytes: Uint8Array): string {
  const out = Buffer.alloc(bytes.length);
  let length = 0;
  let chinese = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    const next = bytes[i + 1];
    if (byte === TILDE && (next === OPEN_BRACE || next === CLOSE_BRACE || next === LINE_FEED)) {
      chinese = next === OPEN_BRACE || (chinese && next === LINE_FEED);
      i++;
    } else if (byte === TILDE && next === TILDE && !chinese) {
      out[length++] = TILDE;
      i++;
    } else out[length++] = chinese && byte > 0x20 ? byte | 0x80 : byte;
  }
  return new TextDecoder('gb18030').decode(out.subarray(0, length));
}
