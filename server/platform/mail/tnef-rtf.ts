/** Outlook's packed RTF ([MS-OXRTFCP]) and the words in it. */
import { decodeAs } from './charset/decoders.ts';

const HEADER_BYTES = 16;
const PACKED = 0x75465a4c;
const WINDOW_BYTES = 4096;
const MAX_UNPACKED_BYTES = 8 * 1024 * 1024;
/** What the window holds before the first byte, by the specification. */
const PRELOAD =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

export function unpackRtf(bytes: Buffer): string {
  if (bytes.length < HEADER_BYTES) return '';
  if (bytes.readUInt32LE(8) !== PACKED) return bytes.toString('latin1', HEADER_BYTES);
  const size = Math.min(bytes.readUInt32LE(4), MAX_UNPACKED_BYTES);
  const window = Buffer.alloc(WINDOW_BYTES, 0x20);
  window.write(PRELOAD, 'latin1');
  const out = Buffer.alloc(size);
  let length = 0;
  let write = PRELOAD.length;
  const put = (byte: number): void => {
    window[write] = byte;
    write = (write + 1) % WINDOW_BYTES;
    if (length < size) out[length++] = byte;
  };
  for (let at = HEADER_BYTES; at < bytes.length && length < size;) {
    const control = bytes[at++]!;
    for (let bit = 0; bit < 8 && at < bytes.length && length < size; bit++) {
      if (((control >> bit) & 1) === 0) {
        put(bytes[at++]!);
        continue;
      }
      const pair = (bytes[at]! << 8) | (bytes[at + 1] ?? 0);
      at += 2;
      const offset = pair >> 4;
      if (offset === write) return out.toString('latin1', 0, length);
      for (let index = 0; index < (pair & 0x0f) + 2; index++) put(window[(offset + index) % WINDOW_BYTES]!);
    }
  }
  return out.toString('latin1', 0, length);
}

const TOKEN =
  /\\'([0-9a-f]{2})|\\u(-?\d{1,6}) ?\??|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^a-z])|([{}])|([^\\{}\r\n]{1,4000})|[\r\n]+/gi;
const SKIPPED_GROUPS =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|object|header|footer|generator|themedata|listtable|listoverridetable)$/;
const BREAKS: Record<string, string> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  row: '\n',
  tab: '\t',
  cell: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
};

/** Only the words; of RTF made from HTML the tags are left out as the RTF itself marks them. */
export function rtfToText(rtf: string): string {
  const out: string[] = [];
  const stack: boolean[] = [];
  let skipped = false;
  let charset = 'windows-1252';
  let pending: number[] = [];
  const flush = (): void => {
    if (pending.length > 0) out.push(decodeAs(Uint8Array.from(pending), charset));
    pending = [];
  };
  for (const match of rtf.matchAll(TOKEN)) {
    const [, hex, unicode, word, number, symbol, brace, text] = match;
    if (hex === undefined) flush();
    if (brace === '{') stack.push(skipped);
    else if (brace === '}') skipped = stack.pop() ?? false;
    else if (symbol === '*') skipped = true;
    else if (word !== undefined && SKIPPED_GROUPS.test(word)) skipped = true;
    else if (word === 'htmlrtf') skipped = number !== '0';
    else if (word === 'ansicpg') charset = number === '1251' ? 'windows-1251' : charset;
    else if (skipped) continue;
    else if (hex !== undefined) pending.push(Number.parseInt(hex, 16));
    else if (unicode !== undefined) out.push(String.fromCharCode(Number(unicode) & 0xffff));
    else if (word !== undefined) out.push(BREAKS[word] ?? '');
    else if (symbol !== undefined)
      out.push(symbol === '~' ? '\u00a0' : '{}\\'.includes(symbol) ? symbol : '');
    else if (text !== undefined) out.push(text);
  }
  flush();
  return out
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .toWellFormed();
}
