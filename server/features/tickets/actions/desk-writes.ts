/** The desk itself writes to the customer, because a rule or a plan says so; whose turn it is stays as it was. */
import { newId } from '../../../platform/ids.ts';
import { textToHtml } from '../../../platform/mail/text-to-html.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { queueLetter } from '../../outbox/actions/queue.ts';
import { takeAutoReply } from '../../outbox/actions/take-auto-reply.ts';
import { teamOf } from '../../staff/questions.ts';
import type { Because } from '../because.ts';
import { addressTicket, type Addressed } from '../correspondence/addressing.ts';
import { composeReply } from '../correspondence/compose.ts';
import type { LetterBody } from '../correspondence/letter.ts';
import { deskWrote, tell } from '../events.ts';
import type { Label } from '../offers.ts';
import { saveTicket } from '../save.ts';
import { lockById } from '../sql/ticket.ts';
import { writeOutgoing } from '../thread.ts';
import type { TicketRecord } from '../ticket.ts';

/** For whoever reads what a rule did. */
export const unwritten: Label = {
  ru: 'письмо не ушло: писать некуда или нечем, либо исчерпан предел автоматических писем',
  en: 'no letter left: there is no address or mailbox, or the limit of automatic letters is reached',
};

interface Manner {
  /** Letters about the same are counted together. */
  about?: string;
  /** RFC 3834: what answers nobody is generated. */
  autoSubmitted?: 'auto-replied' | 'auto-generated';
}

/**
 * False when nothing may be written: no address, no mailbox, or the limits of automatic letters are reached
 * (docs/decisions/0011-automatic-answers.md), each rule or plan counting for itself.
 */
export async function writeByDesk(
  scope: Scope,
  ticketId: string,
  text: string,
  because: Because,
  manner: Manner = {},
): Promise<boolean> {
  const before = await lockById(scope.tx, { id: ticketId });
  if (!before || !text.trim()) return false;
  const addressed = await addressTicket(scope, before);
  if (!addressed.to || !addressed.connection) return false;
  const about = manner.about ?? `${because.by} ${because.id ?? ''} ${before.subject}`;
  if (!(await takeAutoReply(scope, addressed.to.address, about))) return false;
  const messageId = await send(scope, before, addressed, {
    text: text.trim(),
    html: textToHtml(text.trim()),
    autoSubmitted: manner.autoSubmitted ?? 'auto-replied',
  });
  const ticket = await saveTicket(scope, before, {
    ...before,
    lastMessageAt: scope.now,
    messageCount: before.messageCount + 1,
  });
  const why = { because };
  tell(scope, ticket, deskWrote, { messageId, ...why });
  return true;
}

async function send(
  scope: Scope,
  ticket: TicketRecord,
  { to, connection, customer, envelope, statusUrl }: Addressed,
  { autoSubmitted, ...body }: LetterBody & Required<Pick<Manner, 'autoSubmitted'>>,
): Promise<string> {
  if (!to || !connection) throw new Error('Nobody to write to');
  const [account, team] = await Promise.all([theAccount(scope), teamOf(scope, ticket.teamId)]);
  const id = newId();
  await writeOutgoing(scope, {
    id,
    ticketId: ticket.id,
    purpose: 'message',
    at: scope.now,
    authorKind: 'system',
    authorId: null,
    authorName: account.name,
    authorAddress: connection.address,
    recipients: JSON.stringify({ to: [to], cc: [] }),
    subject: envelope.subject,
    ...body,
    fullText: null,
    fullHtml: null,
    channel: 'email',
    connectionId: connection.id,
    mailMessageId: envelope.messageId,
  });
  const { number, language } = ticket;
  const about = { number, language, statusUrl, customerName: customer.name, company: account.name };
  await queueLetter(scope, {
    ticketId: ticket.id,
    messageId: id,
    connectionId: connection.id,
    purpose: 'message',
    sendAt: scope.now,
    letter: {
      ...envelope,
      ...composeReply(about, body, [team.signature]),
      to: [to],
      cc: [],
      autoSubmitted,
      attachments: [],
      fromName: null,
    },
  });
  return id;
}
