/** Writes what joins a ticket's thread: a message with its files and its Message-ID. */
import { newId } from '../../platform/ids.ts';
import type { Scope } from '../../platform/scope.ts';
import { insertAttachment, insertMessage, type NewMessage } from './sql/thread.ts';
import type { IncomingMessage, StoredFile } from './ticket.ts';

export async function writeIncoming(
  scope: Scope,
  ticketId: string,
  message: IncomingMessage,
): Promise<string> {
  const id = newId();
  const written = insertMessage(scope.tx, {
    id,
    ticketId,
    direction: 'inbound',
    purpose: 'message',
    at: message.at,
    authorKind: 'customer',
    authorId: message.authorId,
    authorName: storable(message.authorName),
    authorAddress: message.authorAddress,
    recipients: storable(JSON.stringify({ to: message.to, cc: message.cc })).replaceAll('\\u0000', '\ufffd'),
    subject: storable(message.subject),
    text: storable(message.text),
    html: storable(message.html),
    fullText: storable(message.fullText),
    fullHtml: storable(message.fullHtml),
    channel: message.channel,
    connectionId: message.connectionId,
    mailMessageId: message.mailMessageId,
    ours: false,
    letterId: message.letterId,
    threadReason: message.threadReason,
    unverified: message.unverified,
  });
  await Promise.all([
    written,
    attachFiles(scope, { ticketId, messageId: id, noteId: null }, message.attachments),
  ]);
  return id;
}

export async function writeOutgoing(
  scope: Scope,
  message: Omit<NewMessage, 'direction' | 'ours' | 'letterId' | 'threadReason' | 'unverified'>,
): Promise<void> {
  await insertMessage(scope.tx, {
    ...message,
    subject: storable(message.subject),
    text: storable(message.text),
    html: storable(message.html),
    ours: true,
    direction: 'outbound',
    letterId: null,
    threadReason: null,
    unverified: false,
  });
}

export interface Owner {
  ticketId: string;
  messageId: string | null;
  noteId: string | null;
}

export async function attachFiles(scope: Scope, owner: Owner, files: readonly StoredFile[]): Promise<void> {
  await Promise.all(
    files.map((file) =>
      insertAttachment(scope.tx, {
        ...owner,
        ...file,
        name: storable(file.name),
        id: newId(),
        at: scope.now,
      }),
    ),
  );
}

/** PostgreSQL cannot hold the NUL character, and people do send it. */
export function storable<T extends string | null>(text: T): T {
  return (typeof text === 'string' ? text.replaceAll('\0', '\uFFFD').toWellFormed() : text) as T;
}

/** One line that is read as it is written: without breaks, and without the marks that turn the direction of writing. */
export function plainLine(text: string): string {
  return storable(text)
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}
