/** A letter of the outbox as RFC 5322 text: From and Reply-To are made of the connection, the rest is in the letter. */
import type { Readable } from 'node:stream';
import type { EmailSettings } from '../../../contract/mail.ts';
import type { OutgoingAttachment, OutgoingLetter } from '../../features/outbox/letter.ts';
import type { Context } from '../channel.ts';

export const LOOP_HEADER = 'X-Kvitok-Loop';

export async function compose(letter: OutgoingLetter, context: Context<EmailSettings>): Promise<Readable> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const { settings } = context;
  const composer = new MailComposer({
    from: { name: letter.fromName ?? settings.senderName ?? '', address: settings.address },
    to: letter.to,
    cc: letter.cc,
    replyTo: replyTo(letter, settings),
    subject: letter.subject,
    messageId: `<${letter.messageId}>`,
    ...(letter.inReplyTo ? { inReplyTo: `<${letter.inReplyTo}>` } : {}),
    references: letter.references.map((id) => `<${id}>`).join(' '),
    headers: {
      [LOOP_HEADER]: context.loopMark(letter.messageId),
      ...(letter.autoSubmitted === 'no' ? {} : automatic(letter.autoSubmitted)),
    },
    text: letter.text,
    html: letter.html,
    attachments: letter.attachments.map((file) => attachment(file, context)),
    textEncoding: 'quoted-printable',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().createReadStream();
}

/** RFC 3834, and what older autoresponders look at. */
function automatic(kind: 'auto-replied' | 'auto-generated'): Record<string, string> {
  return { 'Auto-Submitted': kind, 'X-Auto-Response-Suppress': 'All', Precedence: 'auto_reply' };
}

/** `support+token@example.com` where the mailbox takes it: the strongest evidence of where an answer belongs. */
function replyTo(letter: OutgoingLetter, settings: EmailSettings): string {
  if (!letter.replyToken || !settings.plusAddressing) return settings.address;
  const at = settings.address.lastIndexOf('@');
  return `${settings.address.slice(0, at)}+${letter.replyToken}${settings.address.slice(at)}`;
}

function attachment(file: OutgoingAttachment, context: Context<EmailSettings>) {
  return {
    filename: file.name,
    contentType: file.type,
    contentDisposition: file.inline ? ('inline' as const) : ('attachment' as const),
    ...(file.contentId ? { cid: file.contentId } : {}),
    content: context.file(file.sha256),
  };
}
