/** Text where UTF-8 and a Western one-byte charset stand side by side. */
import { letterLikelihood } from './likelihood.ts';

const MAX_SAMPLE_BYTES = 4_096;

/** Whole UTF-8 sequences are read as such, every other high byte as Windows-1252. */
export function decodeMixed(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  if (!utf8.includes('\ufffd')) return utf8;
  const western = new TextDecoder('windows-1252');
  const strict = new TextDecoder('utf-8', { fatal: true });
  const out: string[] = [];
  for (const piece of pieces(bytes)) {
    try {
      out.push(strict.decode(piece));
    } catch {
      out.push(western.decode(piece));
    }
  }
  return out.join('');
}

/** Comparable with the likelihood of a guess: per high byte. */
export function meanLikelihoodMixed(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, MAX_SAMPLE_BYTES);
  const high = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  return letterLikelihood(decodeMixed(sample), 'windows-1252') / Math.max(1, high);
}

/** Runs of ASCII, single sequences, single strays. */
function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length;) {
    let end = at + 1;
    if (bytes[at]! < 0x80) while (end < bytes.length && bytes[end]! < 0x80) end++;
    else if (bytes[at]! >= 0xc2)
      while (end - at < sequenceLength(bytes[at]!) && (bytes[end] ?? 0) >> 6 === 0b10) end++;
    if (end - at > 1 && bytes[at]! >= 0x80 && end - at < sequenceLength(bytes[at]!)) end = at + 1;
    yield bytes.subarray(at, end);
    at = end;
  }
}

function sequenceLength(lead: number): number {
  return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
}
