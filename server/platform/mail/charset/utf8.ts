/** Is it UTF-8? One pass over the bytes, no decoding. */

export interface Utf8Look {
  /** Whole multi-byte sequences. */
  sequences: number;
  /** Bytes with the high bit that belong to no sequence. A sequence cut off at the very end is not counted. */
  strays: number;
}

export function lookForUtf8(bytes: Uint8Array): Utf8Look {
  let sequences = 0;
  let strays = 0;
  for (let i = 0; i < bytes.length;) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const length = sequenceLength(byte);
    const found = length === 0 ? 0 : continuationBytes(bytes, i + 1, length - 1);
    if (length > 0 && found === length - 1) {
      sequences++;
      i += length;
    } else if (length > 0 && i + 1 + found === bytes.length) {
      i = bytes.length;
    } else {
      strays++;
      i++;
    }
  }
  return { sequences, strays };
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

function continuationBytes(bytes: Uint8Array, from: number, wanted: number): number {
  let found = 0;
  while (found < wanted && (bytes[from + found] ?? 0) >> 6 === 0b10) found++;
  return found;
}
