/** A customer's mailbox as the sandbox sees it: what the desk has sent to his address, and what he has sent. */
import { allConnections } from '../../features/connections/questions.ts';
import { shapeFile } from '../../features/files/addresses.ts';
import { sandboxLettersFrom } from '../../features/letters/questions.ts';
import type { OutboxRow } from '../../features/outbox/letter.ts';
import { deliveredTo } from '../../features/outbox/questions.ts';
import { readLetter } from '../../platform/mail/read.ts';
import { sanitise } from '../../platform/mail/sanitise.ts';
import { textToHtml } from '../../platform/mail/text-to-html.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { trusted, type SafeHtml } from '../html.ts';

export type Folder = 'inbox' | 'sent';

export interface LetterLine {
  id: string;
  folder: Folder;
  who: string;
  subject: string;
  snippet: string;
  at: Date;
}

export interface LetterFile {
  name: string;
  size: number;
  /** Null for what he sent himself. */
  url: string | null;
}

export interface OpenedLetter extends LetterLine {
  /** Of the other side: where an answer goes. */
  address: string;
  body: SafeHtml;
  text: string;
  files: LetterFile[];
  messageId: string;
  references: string[];
}

export interface Mailbox {
  id: string;
  name: string;
  address: string;
}

/** The company's addresses whose letters stay in the house. */
export async function sandboxMailboxes(scope: ReadScope): Promise<Mailbox[]> {
  const all = await allConnections(scope);
  return all
    .filter((one) => one.enabled && one.settings.outbound === 'sandbox')
    .map((one) => ({
      id: one.id,
      name: one.settings.senderName ?? one.name,
      address: one.settings.address,
    }));
}

export async function listInbox(
  scope: ReadScope,
  address: string,
  boxes: readonly Mailbox[],
): Promise<LetterLine[]> {
  const rows = await inboxRows(scope, address, boxes);
  return rows.map((row) => inboxLine(row, boxes));
}

export async function listSent(scope: ReadScope, address: string): Promise<LetterLine[]> {
  const rows = await sandboxLettersFrom(scope, address);
  return rows.map((row) => ({
    id: row.id,
    folder: 'sent',
    who: row.envelope.to.join(', '),
    subject: row.subject,
    snippet: '',
    at: row.receivedAt,
  }));
}

function inboxRows(scope: ReadScope, address: string, boxes: readonly Mailbox[]): Promise<OutboxRow[]> {
  return deliveredTo(
    scope,
    address,
    boxes.map((one) => one.id),
  );
}

const SNIPPET_LENGTH = 120;

function inboxLine(row: OutboxRow, boxes: readonly Mailbox[]): LetterLine {
  const box = boxes.find((one) => one.id === row.connectionId);
  return {
    id: row.id,
    folder: 'inbox',
    who: row.letter.fromName ?? box?.name ?? '',
    subject: row.letter.subject,
    snippet: row.letter.text.replace(/\s+/g, ' ').slice(0, SNIPPET_LENGTH),
    at: row.sentAt ?? row.sendAt,
  };
}

/** Null when there is no such letter in this mailbox. */
export async function openInboxLetter(
  scope: ReadScope,
  address: string,
  boxes: readonly Mailbox[],
  id: string,
): Promise<OpenedLetter | null> {
  const row = (await inboxRows(scope, address, boxes)).find((one) => one.id === id);
  if (!row) return null;
  const { letter } = row;
  const files = letter.attachments.map((file) => shapeFile(scope, { ...file, id: file.sha256 }));
  const pictures = new Map(files.map((file) => [file.contentId, file.url]));
  return {
    ...inboxLine(row, boxes),
    address: boxes.find((one) => one.id === row.connectionId)?.address ?? '',
    body: shownHtml(letter.html, pictures),
    text: letter.text,
    files: files.map(({ name, size, url }) => ({ name, size, url })),
    messageId: letter.messageId,
    references: [...letter.references, letter.messageId],
  };
}

/** Sanitised like any letter; its own pictures are put back by their signed addresses. */
function shownHtml(markup: string, pictures: ReadonlyMap<string | null, string>): SafeHtml {
  const clean = sanitise(markup).replace(/data-cid="([^"]+)"/g, (whole, id: string) => {
    const url = pictures.get(id);
    return url ? `src="${url.replaceAll('&', '&amp;')}&amp;inline=1"` : whole;
  });
  return trusted(clean);
}

export async function openSentLetter(
  scope: ReadScope,
  address: string,
  id: string,
): Promise<OpenedLetter | null> {
  const row = (await sandboxLettersFrom(scope, address)).find((one) => one.id === id);
  if (!row) return null;
  const letter = await readLetter(await scope.world.blobs.get(scope.accountId, row.sha256));
  return {
    id: row.id,
    folder: 'sent',
    who: row.envelope.to.join(', '),
    address: row.envelope.to[0] ?? '',
    subject: letter.subject,
    snippet: '',
    at: row.receivedAt,
    body: trusted(textToHtml(letter.text)),
    text: letter.text,
    files: letter.attachments.map(({ name, size }) => ({ name, size, url: null })),
    messageId: letter.messageId ?? '',
    references: [...letter.references, letter.messageId ?? ''],
  };
}
