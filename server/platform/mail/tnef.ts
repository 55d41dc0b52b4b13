/** Outlook's own envelope (winmail.dat): words and files out of the TNEF stream ([MS-OXTNEF]). */
import { decodeBytes } from './charset/decode.ts';
import { Repairs } from './repairs.ts';
import { readMapiProperties, type MapiProperties } from './tnef-properties.ts';
import { rtfToText, unpackRtf } from './tnef-rtf.ts';

export interface TnefFile {
  name: string;
  type: string;
  contentId: string | null;
  content: Buffer;
}

export interface Tnef {
  text: string | null;
  html: string | null;
  files: TnefFile[];
}

const SIGNATURE = 0x223e9f78;
const HEADER_BYTES = 6;
const ATTRIBUTE_HEADER_BYTES = 9;
const CHECKSUM_BYTES = 2;

const LEVEL_MESSAGE = 1;
const ATTRIBUTE = {
  body: 0x800c,
  messageProperties: 0x9003,
  renderData: 0x9002,
  title: 0x8010,
  data: 0x800f,
  file: 0x9005,
};
const PROPERTY = {
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  data: 0x3701,
  longName: 0x3707,
  name: 0x3704,
  mime: 0x370e,
  contentId: 0x3712,
};

export function isTnef(type: string, name: string): boolean {
  return type === 'application/ms-tnef' || type === 'application/vnd.ms-tnef' || /^winmail\.dat$/i.test(name);
}

/** Null when it is no TNEF or a broken one: the file then stays an attachment as it is. */
export function readTnef(bytes: Buffer): Tnef | null {
  if (bytes.length < HEADER_BYTES || bytes.readUInt32LE(0) !== SIGNATURE) return null;
  try {
    return readAttributes(bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readAttributes(bytes: Buffer): Tnef | null {
  const tnef: Tnef = { text: null, html: null, files: [] };
  let file: TnefFile | null = null;
  for (let at = HEADER_BYTES; at + ATTRIBUTE_HEADER_BYTES <= bytes.length;) {
    const level = bytes[at]!;
    const id = bytes.readUInt16LE(at + 1);
    const length = bytes.readUInt32LE(at + 5);
    const value = bytes.subarray(at + ATTRIBUTE_HEADER_BYTES, at + ATTRIBUTE_HEADER_BYTES + length);
    if (value.length < length) return null;
    at += ATTRIBUTE_HEADER_BYTES + length + CHECKSUM_BYTES;
    if (level === LEVEL_MESSAGE) readMessageAttribute(tnef, id, value);
    else if (id === ATTRIBUTE.renderData)
      tnef.files.push(
        (file = {
          name: '',
          type: 'application/octet-stream',
          contentId: null,
          content: value.subarray(0, 0),
        }),
      );
    else if (file) readFileAttribute(file, id, value);
  }
  return tnef;
}

function readMessageAttribute(tnef: Tnef, id: number, value: Buffer): void {
  if (id === ATTRIBUTE.body) tnef.text ??= cString(value);
  if (id !== ATTRIBUTE.messageProperties) return;
  const properties = readMapiProperties(value);
  const rtf = properties.get(PROPERTY.rtf);
  tnef.html = asText(properties, PROPERTY.html) ?? tnef.html;
  tnef.text =
    asText(properties, PROPERTY.body) ??
    tnef.text ??
    (Buffer.isBuffer(rtf) ? rtfToText(unpackRtf(rtf)) : null);
}

function readFileAttribute(file: TnefFile, id: number, value: Buffer): void {
  if (id === ATTRIBUTE.title) file.name ||= cString(value);
  else if (id === ATTRIBUTE.data) file.content = value;
  else if (id === ATTRIBUTE.file) {
    const properties = readMapiProperties(value);
    const data = properties.get(PROPERTY.data);
    file.name =
      asText(properties, PROPERTY.longName) ?? (file.name || (asText(properties, PROPERTY.name) ?? ''));
    file.type = asText(properties, PROPERTY.mime)?.toLowerCase() ?? file.type;
    file.contentId = asText(properties, PROPERTY.contentId) ?? file.contentId;
    if (file.content.length === 0 && Buffer.isBuffer(data)) file.content = data;
  }
}

function asText(properties: MapiProperties, id: number): string | null {
  const value = properties.get(id);
  if (value === undefined) return null;
  const text = typeof value === 'string' ? value : cString(value);
  return text.trim() === '' ? null : text;
}

function cString(value: Buffer): string {
  const end = value.indexOf(0);
  const bytes = end === -1 ? value : value.subarray(0, end);
  return decodeLoosely(bytes);
}

/** Old strings are in the sender's Windows code page, which the stream names rarely and wrongly. */
function decodeLoosely(bytes: Buffer): string {
  return decodeBytes(bytes, { declared: null, hints: [], repairs: new Repairs() });
}
