/** The headers of a letter as it means them: who, to whom, about what, when, in answer to what. */
import { MAX_REFERENCES } from '../caps.ts';
import type { CharsetContext } from '../charset/decode.ts';
import type { Letter, MailAddress } from '../letter.ts';
import type { RawHeader } from '../mime/header-block.ts';
import { parseAddresses } from './addresses.ts';
import { parseDate } from './date.ts';
import { decodeHeaderText } from './header-text.ts';
import { parseId, parseIds } from './ids.ts';

type Context = Omit<CharsetContext, 'declared'>;
export type LetterHeaders = Pick<
  Letter,
  'from' | 'to' | 'cc' | 'replyTo' | 'subject' | 'messageId' | 'inReplyTo' | 'references' | 'date' | 'headers'
>;

/** Where the sender is looked for, when From names nobody. */
const SENDER_HEADERS = ['from', 'sender', 'reply-to', 'return-path'];

export function readLetterHeaders(raw: readonly RawHeader[], context: Context): LetterHeaders {
  const byName = Map.groupBy(raw, (header) => header.name);
  const first = (name: string): string | null => firstValue(byName.get(name));
  return {
    from: senderOf(byName, context),
    to: addressesOf(byName, 'to', context),
    cc: addressesOf(byName, 'cc', context),
    replyTo: addressesOf(byName, 'reply-to', context),
    subject: decodeHeaderText(first('subject') ?? '', context)
      .replace(/\s+/g, ' ')
      .trim(),
    messageId: parseId(first('message-id')),
    inReplyTo: parseIds(first('in-reply-to') ?? '', MAX_REFERENCES),
    references: parseIds(first('references') ?? '', MAX_REFERENCES),
    date: parseDate(decodeHeaderText(first('date') ?? '', context)),
    headers: decodeAll(raw, context),
  };
}

/** Of a header that stands twice the first one with something in it counts. */
function firstValue(headers: readonly RawHeader[] | undefined): string | null {
  return headers?.find((header) => header.value !== '')?.value ?? headers?.[0]?.value ?? null;
}

function senderOf(byName: ReadonlyMap<string, RawHeader[]>, context: Context): MailAddress | null {
  for (const name of SENDER_HEADERS) {
    const sender = addressesOf(byName, name, context)[0];
    if (!sender) continue;
    if (name !== 'from') context.repairs.note(`sender taken from ${name}`);
    return sender;
  }
  return systemSender(byName, context);
}

/** Mail systems of old sign with a bare local name. */
function systemSender(byName: ReadonlyMap<string, RawHeader[]>, context: Context): MailAddress | null {
  const from = decodeHeaderText(firstValue(byName.get('from')) ?? '', context);
  const name = /(?:^|[<\s])(mailer-daemon|postmaster|mail-daemon|daemon|root)(?=[>\s(]|$)/i.exec(from)?.[1];
  return name === undefined ? null : { name: '', address: name };
}

function addressesOf(
  byName: ReadonlyMap<string, RawHeader[]>,
  name: string,
  context: Context,
): MailAddress[] {
  return parseAddresses((byName.get(name) ?? []).map((header) => header.value).join(', '), context);
}

function decodeAll(raw: readonly RawHeader[], context: Context): Record<string, string[]> {
  const headers: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  for (const header of raw) (headers[header.name] ??= []).push(decodeHeaderText(header.value, context));
  return { ...headers };
}
