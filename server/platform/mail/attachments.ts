/** What hangs on a letter: named, measured, hashed. */
import { createHash } from 'node:crypto';
import type { CharsetContext } from './charset/decode.ts';
import type { LetterAttachment } from './letter.ts';
import { decodeHeaderText } from './header/header-text.ts';
import { readHeaderBlock } from './mime/header-block.ts';
import { contentOf, fileNameOf, headerOf, type MimePart } from './mime/part.ts';
import { isTnef, readTnef } from './tnef.ts';

type Context = Omit<CharsetContext, 'declared'>;

const ENDINGS: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/json': 'json',
  'application/xml': 'xml',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/pgp-signature': 'asc',
  'application/pkcs7-signature': 'p7s',
  'application/x-pkcs7-signature': 'p7s',
  'application/pkcs7-mime': 'p7m',
  'application/x-pkcs7-mime': 'p7m',
  'application/applefile': 'applefile',
  'application/ms-tnef': 'dat',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/pjpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/bmp': 'bmp',
  'image/tiff': 'tif',
  'image/svg+xml': 'svg',
  'image/heic': 'heic',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'audio/amr': 'amr',
  'video/mp4': 'mp4',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/csv': 'csv',
  'text/calendar': 'ics',
  'application/ics': 'ics',
  'text/vcard': 'vcf',
  'text/x-vcard': 'vcf',
  'text/rtf': 'rtf',
  'application/rtf': 'rtf',
  'text/xml': 'xml',
  'text/enriched': 'txt',
  'text/rfc822-headers': 'txt',
  'message/rfc822': 'eml',
  'message/global': 'eml',
  'message/delivery-status': 'txt',
  'message/disposition-notification': 'txt',
  'message/feedback-report': 'txt',
};
const STEMS: Record<string, string> = {
  'text/calendar': 'invite',
  'application/pgp-signature': 'signature',
  'application/pkcs7-signature': 'smime',
  'application/x-pkcs7-signature': 'smime',
  'application/pkcs7-mime': 'smime',
  'application/x-pkcs7-mime': 'smime',
  'text/rfc822-headers': 'headers',
  'message/rfc822': 'message',
  'message/delivery-status': 'delivery-status',
  'message/disposition-notification': 'disposition-notification',
  'message/feedback-report': 'feedback-report',
  'application/ms-tnef': 'winmail',
};
const MAX_NAME_CHARS = 255;
/** Control characters and the marks that turn the direction of writing: a name must look like what it is. */
const DECEPTIVE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

export interface Hung {
  attachments: LetterAttachment[];
  /** Words that came inside a TNEF envelope. */
  words: { text: string | null; html: string | null };
}

export function hang(parts: readonly MimePart[], context: Context, usedIds: ReadonlySet<string>): Hung {
  const hung: Hung = { attachments: [], words: { text: null, html: null } };
  for (const part of parts) {
    const content = contentOf(part);
    const tnef = isTnef(part.type, fileNameOf(part, context)) ? readTnef(content) : null;
    if (!tnef) {
      hung.attachments.push(makeAttachment(part, content, context, usedIds));
      continue;
    }
    hung.words.text ??= tnef.text;
    hung.words.html ??= tnef.html;
    for (const file of tnef.files)
      hung.attachments.push(fileAttachment(file.name, file.type, file.content, file.contentId));
  }
  return hung;
}

/** A file that came otherwise than as a part: uuencoded, inside TNEF. */
export function fileAttachment(
  name: string,
  type: string,
  content: Uint8Array,
  contentId: string | null = null,
): LetterAttachment {
  return {
    name: cleanName(name) || `attachment.${ENDINGS[type] ?? 'bin'}`,
    type,
    size: content.length,
    inline: contentId !== null,
    contentId,
    sha256: createHash('sha256').update(content).digest('hex'),
    content,
  };
}

export function contentIdOf(part: MimePart): string | null {
  const id = (headerOf(part, 'content-id') ?? '').trim().replace(/^<+|>+$/g, '');
  return id === '' ? null : id;
}

function makeAttachment(
  part: MimePart,
  content: Buffer,
  context: Context,
  usedIds: ReadonlySet<string>,
): LetterAttachment {
  const contentId = contentIdOf(part);
  const shownById = contentId !== null && usedIds.has(contentId.toLowerCase());
  const attachment = fileAttachment(
    fileNameOf(part, context) || inventName(part, content, context),
    part.type,
    content,
    contentId,
  );
  return { ...attachment, inline: shownById || part.disposition === 'inline' };
}

function inventName(part: MimePart, content: Buffer, context: Context): string {
  const ending = ENDINGS[part.type] ?? endingBySubtype(part.type);
  if (part.type === 'message/rfc822' || part.type === 'message/global') {
    const subject = subjectOf(content, context);
    return cleanName(subject) === '' ? 'message.eml' : `${subject}.eml`;
  }
  const location = (headerOf(part, 'content-location') ?? '').split(/[?#]/, 1)[0]!.split('/').at(-1) ?? '';
  if (/^[\w.-]{1,80}\.\w{1,8}$/.test(location)) return location;
  const described = decodeHeaderText(headerOf(part, 'content-description') ?? '', context).trim();
  if (/\.\w{1,8}$/.test(described)) return described;
  return `${STEMS[part.type] ?? (part.type.startsWith('image/') ? 'image' : 'attachment')}.${ending}`;
}

function subjectOf(content: Buffer, context: Context): string {
  const subject = headerOf(readHeaderBlock(content, 0, content.length, context.repairs), 'subject');
  return subject === null ? '' : decodeHeaderText(subject, context).replace(/[/\\]/g, '_').trim();
}

function endingBySubtype(type: string): string {
  const subtype = type.split('/')[1] ?? '';
  return /^[a-z0-9]{2,5}$/.test(subtype) ? subtype : 'bin';
}

function cleanName(name: string): string {
  const clean = name.replace(DECEPTIVE, '').replace(/\s+/g, ' ').trim();
  if (clean.length <= MAX_NAME_CHARS) return clean;
  const ending = /\.[\p{L}\p{N}]{1,16}$/u.exec(clean)?.[0] ?? '';
  return withoutHalfCharacter(clean.slice(0, MAX_NAME_CHARS - ending.length)) + ending;
}

function withoutHalfCharacter(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}
