/** Uuencoded files, as a transfer encoding of a part or written straight into a plain text. */

export interface UuFile {
  name: string;
  content: Buffer;
}

const BEGIN = /^begin [0-7]{3,4} (.{1,255})$/;
const MAX_LINE_BYTES = 45;
const OFFSET = 0x20;
const SIX_BITS = 0x3f;

/** Takes whole uuencoded blocks out of the text; what only looks like one stays. */
export function extractUuFiles(text: string): { text: string; files: UuFile[] } {
  if (!text.includes('begin ')) return { text, files: [] };
  const lines = text.split('\n');
  const kept: string[] = [];
  const files: UuFile[] = [];
  for (let at = 0; at < lines.length; at++) {
    const begin = BEGIN.exec(lines[at]!.trimEnd());
    const block = begin ? readBlock(lines, at + 1) : null;
    if (begin && block) {
      files.push({ name: begin[1]!.trim(), content: block.content });
      at = block.last;
    } else kept.push(lines[at]!);
  }
  return { text: kept.join('\n'), files };
}

/** A part whose whole body is uuencoded; null when no block is in it. */
export function decodeUuencode(bytes: Buffer): Buffer | null {
  const { files } = extractUuFiles(bytes.toString('latin1').replaceAll('\r', ''));
  return files[0]?.content ?? null;
}

function readBlock(lines: readonly string[], from: number): { content: Buffer; last: number } | null {
  const pieces: Buffer[] = [];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!.replace(/\r$/, '');
    if (line.trim() === 'end') return pieces.length > 0 ? { content: Buffer.concat(pieces), last: at } : null;
    const piece = decodeLine(line);
    if (!piece) return null;
    pieces.push(piece);
  }
  return null;
}

function decodeLine(line: string): Buffer | null {
  if (line === '' || line.trim() === '') return Buffer.alloc(0);
  const length = (line.charCodeAt(0) - OFFSET) & SIX_BITS;
  const wanted = Math.ceil(length / 3) * 4;
  if (length > MAX_LINE_BYTES || line.length - 1 > wanted + 2 || line.trimEnd().length - 1 < wanted - 8)
    return null;
  const out = Buffer.alloc(Math.ceil(length / 3) * 3);
  for (let group = 0; group * 3 < length; group++) {
    const [a, b, c, d] = [0, 1, 2, 3].map((index) => sixBits(line, 1 + group * 4 + index)) as [
      number,
      number,
      number,
      number,
    ];
    out[group * 3] = (a << 2) | (b >> 4);
    out[group * 3 + 1] = ((b & 0x0f) << 4) | (c >> 2);
    out[group * 3 + 2] = ((c & 0x03) << 6) | d;
  }
  return out.subarray(0, length);
}

/** Mailers cut spaces (zero bits) from line ends. */
function sixBits(line: string, at: number): number {
  return at < line.length ? (line.charCodeAt(at) - OFFSET) & SIX_BITS : 0;
}
