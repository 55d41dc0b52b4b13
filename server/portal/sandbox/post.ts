/** Sends a letter of the sandbox: a real RFC 5322 letter, handed to the same door as any other. */
import { noteLetter } from '../../features/connections/actions/note-health.ts';
import { storeLetter } from '../../features/letters/actions/store.ts';
import type { StoredFile } from '../../features/tickets/ticket.ts';
import { newId } from '../../platform/ids.ts';
import { timeOf, type World } from '../../platform/world.ts';

export interface Draft {
  from: { name: string; address: string };
  to: { id: string; address: string };
  subject: string;
  text: string;
  files: readonly StoredFile[];
  /** Of the letter that is answered. */
  inReplyTo: string | null;
  references: readonly string[];
}

const angled = (id: string) => `<${id}>`;

/** Gives the id of the stored letter. */
export async function postLetter(world: World, accountId: string, draft: Draft): Promise<string> {
  const raw = await compose(world, accountId, draft);
  const stored = await storeLetter(world, accountId, {
    connectionId: draft.to.id,
    road: 'sandbox',
    raw,
    envelope: { from: draft.from.address, to: [draft.to.address] },
    together: (scope) => noteLetter(scope, draft.to.id),
  });
  return stored.id;
}

async function compose(world: World, accountId: string, draft: Draft): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const { from, to, subject, text, files, inReplyTo, references } = draft;
  const composer = new MailComposer({
    from,
    to: to.address,
    subject,
    date: timeOf(world),
    messageId: angled(`${newId()}@sandbox.example`),
    ...(inReplyTo ? { inReplyTo: angled(inReplyTo), references: references.map(angled).join(' ') } : {}),
    text,
    attachments: files.map((file) => ({
      filename: file.name,
      contentType: file.type,
      content: world.blobs.stream(accountId, file.sha256),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
