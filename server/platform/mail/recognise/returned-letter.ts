/** Finds the letter that a report returns, wholly or by its headers: where it begins in the text, its Message-ID, its recipients. */

import type { RecognisableMail } from './recognisable.ts';

/** Lines with which programs introduce the copy. */
const COPY_BEGINS =
  /^[\s>*]{0,6}(?:-{2,}|={3,}|_{3,})?\s?(?:-{0,6}\s?below this line is a copy|this is a copy of (?:the|your) message|(?:original|your) message (?:follows|headers follow|is)|(?:original|returned|unsent|undelivered|rejected|failed) (?:message|mail|letter)(?: headers?)?(?: follows| text| attached)?\s?[-:=.]|(?:the )?(?:message )?headers? (?:of the original message )?follows?|message headers follow|original message headers|enclosed is a copy|the (?:header|text) (?:of|section) |copy of (?:the|your) (?:original )?message|(?:unsent|returned) message follows|here is (?:a copy of )?(?:the|your) message|here is the (?:top|first)|first \d+ lines|текст (?:вашего |исходного )?(?:письма|сообщения)|заголовки (?:исходного )?(?:письма|сообщения)|исходное (?:письмо|сообщение)|оригинал письма)/i;
const HEADER_OF_COPY =
  /^(?:Return-Path|Received|DKIM-Signature|X-Google-DKIM-Signature|DomainKey-Signature|Message-ID|X-Originating-IP|ARC-Seal|X-Received|MIME-Version|X-YMail-OSG):\s/i;
const RETURNED_TYPES =
  /^(?:message\/(?:rfc822|partial|global|external-body)|text\/(?:rfc822-headers|rfc822-header)|message\/global-headers)$/;
const MESSAGE_ID = /^(?:message-id):\s*(?:\r?\n[ \t]+)?<?([^\s<>]{3,400})>?/im;
const TO_HEADER = /^to:[ \t]*(.{1,1000})$/im;
/** How much of a returned letter is looked at. */
const LONGEST_HEAD = 20_000;
/** How much of a notice is read. */
const LONGEST_NOTICE = 40_000;
const MOST_LINES = 1000;
const MOST_ADDRESSES = 500;
const LONGEST_BOX = 64;
const LONGEST_DOMAIN = 255;
const BOX = /(?<![\p{L}\d!#$%&'*+/=?^_`{|}~.-])[\p{L}\d!#$%&'*+/=?^_`{|}~.-]+$/u;
const DOMAIN = /^[\p{L}\d](?:[\p{L}\d.-]*[\p{L}\d])?/u;

export interface ReturnedLetter {
  messageId: string | null;
  /** Addresses in its To header. */
  to: string[];
}

const known = new WeakMap<RecognisableMail, string>();

/** The report's own words: its text up to the copy of the letter. */
export function ownWords(mail: RecognisableMail): string {
  const found = known.get(mail) ?? wordsAboveCopy(mail.text.slice(0, LONGEST_NOTICE));
  known.set(mail, found);
  return found;
}

function wordsAboveCopy(text: string): string {
  const lines = text.split(/\r\n|\n|\r/, MOST_LINES);
  const end = lines.findIndex(
    (line, at) => at > 0 && line !== '' && (COPY_BEGINS.test(line) || HEADER_OF_COPY.test(line)),
  );
  return lines.slice(0, end < 0 ? undefined : end).join('\n');
}

export function returnedLetter(mail: RecognisableMail): ReturnedLetter {
  const parts = mail.parts.filter((part) => RETURNED_TYPES.test(part.type)).map((part) => part.text);
  const inText = mail.text.slice(ownWords(mail).length);
  for (const source of [...parts, inText]) {
    const head = source.slice(0, LONGEST_HEAD);
    const messageId = MESSAGE_ID.exec(head)?.[1] ?? null;
    const to = addressesIn(TO_HEADER.exec(head)?.[1] ?? '');
    if (messageId !== null || to.length > 0) return { messageId: messageId ?? repliedTo(mail), to };
  }
  return { messageId: repliedTo(mail), to: [] };
}

/** Every address that the text names, once each, in order. Looks around each `@`, so long words cost nothing. */
export function addressesIn(text: string): string[] {
  const found = new Set<string>();
  for (let at = text.indexOf('@'); at >= 0 && found.size < MOST_ADDRESSES; at = text.indexOf('@', at + 1)) {
    const box = BOX.exec(text.slice(Math.max(0, at - LONGEST_BOX), at))?.[0] ?? '';
    const domain = DOMAIN.exec(text.slice(at + 1, at + LONGEST_DOMAIN))?.[0] ?? '';
    const address = `${box}@${domain}`.replace(/^[.'`]+|['`]+$/g, '');
    if (box !== '' && domain !== '') found.add(address);
  }
  return [...found];
}

/** Gmail and others answer to the letter that failed. */
function repliedTo(mail: RecognisableMail): string | null {
  const value = mail.headers['in-reply-to']?.[0] ?? mail.headers['references']?.[0] ?? '';
  return /<([^\s<>]{3,400})>/.exec(value)?.[1] ?? null;
}
