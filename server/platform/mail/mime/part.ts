/** A part of a letter, as the tree of MIME has it. */
import type { CharsetContext } from '../charset/decode.ts';
import { decodeBase64 } from './base64.ts';
import type { RawHeader } from './header-block.ts';
import { parameterText, parseParameters } from './parameters.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';
import { decodeUuencode } from './uuencode.ts';

export interface MimePart {
  headers: RawHeader[];
  /** Lower case, `type/subtype`. */
  type: string;
  typeParameters: Map<string, string>;
  /** `attachment`, `inline`, or empty when the letter does not say. */
  disposition: string;
  dispositionParameters: Map<string, string>;
  /** The bytes as they stand in the letter, before the transfer encoding is taken off. */
  body: Buffer;
  children: MimePart[];
}

export function headerOf(part: { headers: readonly RawHeader[] }, name: string): string | null {
  return part.headers.find((header) => header.name === name)?.value ?? null;
}

export function makePart(headers: RawHeader[], body: Buffer, defaultType: string): MimePart {
  const type = parseParameters(headerOf({ headers }, 'content-type') ?? '');
  const disposition = parseParameters(headerOf({ headers }, 'content-disposition') ?? '');
  return {
    headers,
    type: mediaType(type.value, defaultType),
    typeParameters: type.raw,
    disposition: disposition.value.startsWith('attach') ? 'attachment' : disposition.value,
    dispositionParameters: disposition.raw,
    body,
    children: [],
  };
}

/** The bytes of a leaf without its transfer encoding. An unknown encoding is taken for none. */
export function contentOf(part: MimePart): Buffer {
  const encoding = (headerOf(part, 'content-transfer-encoding') ?? '')
    .toLowerCase()
    .replace(/[\s"';]|\(.{0,80}\)/g, '');
  if (encoding.startsWith('base64') || encoding === 'b') return decodeBase64(part.body);
  if (encoding.startsWith('quoted') || encoding === 'q' || encoding === 'qp')
    return decodeQuotedPrintable(part.body);
  if (/^x?-?uu/.test(encoding)) return decodeUuencode(part.body) ?? part.body;
  return part.body;
}

/** The file name that the letter gives, decoded, or empty. */
export function fileNameOf(part: MimePart, context: Omit<CharsetContext, 'declared'>): string {
  const name =
    parameterText(part.dispositionParameters, 'filename', context) ||
    parameterText(part.typeParameters, 'name', context) ||
    parameterText(part.dispositionParameters, 'name', context) ||
    parameterText(part.typeParameters, 'filename', context);
  return name.trim().replace(/^'(.+)'$/, '$1');
}

function mediaType(written: string, defaultType: string): string {
  const type = written
    .replace(/\s*\/\s*/, '/')
    .split(/[\s,]/, 1)[0]!
    .replace(/["']/g, '');
  if (/^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+*-]+$/.test(type)) return type;
  if (type === 'text' || type === 'plain') return 'text/plain';
  if (type === 'html') return 'text/html';
  return type === '' || type.startsWith('charset') ? defaultType : 'application/octet-stream';
}
