import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';
import { decodeHz, decodeIso2022Kr } from './seven-bit.ts';

const ESCAPE = String.fromCharCode(0x1b);
const IDLE_ESCAPES = new RegExp(`${ESCAPE}(?:\\([BJI]|\\$[@B]|\\$\\([@BD])(?=${ESCAPE}[($])`, 'g');

/** Decodes bytes whose charset is settled. Never throws; what does not fit becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, charset: string): string {
  switch (charset) {
    case 'iso-2022-kr':
      return decodeIso2022Kr(bytes);
    case 'hz-gb-2312':
      return decodeHz(bytes);
    case 'iso-2022-jp':
      return textDecoder(charset).decode(withoutIdleEscapes(bytes));
    case 'utf-7':
    case 'utf-32':
    case 'cp850':
    case 'cp437':
      return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), charset);
    default:
      return textDecoder(charset).decode(bytes);
  }
}

/** Neighbouring encoded words leave an escape right behind another, which the decoder takes for an attack. */
function withoutIdleEscapes(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return Buffer.from(text.replace(IDLE_ESCAPES, ''), 'latin1');
}

/** Does every byte fit the charset? Only for names that `TextDecoder` knows. */
export function fits(bytes: Uint8Array, charset: string): boolean {
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const decoders = new Map<string, TextDecoder>();

function textDecoder(charset: string): TextDecoder {
  let decoder = decoders.get(charset);
  if (!decoder) {
    decoder = new TextDecoder(charset === 'us-ascii' ? 'windows-1252' : charset);
    decoders.set(charset, decoder);
  }
  return decoder;
}
