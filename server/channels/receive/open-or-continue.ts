/** The letter becomes a message: of the ticket it continues, of a follow-up to one closed long ago, or of a new ticket. */
import { theAccount } from '../../features/accounts/account.ts';
import { openTicket } from '../../features/tickets/actions/open.ts';
import { receiveMessage } from '../../features/tickets/actions/receive-message.ts';
import { mayReopenByReply } from '../../features/tickets/rules.ts';
import type { IncomingMessage, TicketRecord } from '../../features/tickets/ticket.ts';
import type { Scope } from '../../platform/scope.ts';
import type { Case, Step } from './case.ts';

export const openOrContinue: Step = async (scope, mail) => {
  const { ticket } = mail.thread;
  const account = await theAccount(scope);
  if (ticket && mayReopenByReply(ticket, scope.now, account.reopenDays))
    await continueTicket(scope, mail, ticket);
  else await open(scope, mail, ticket, account.language);
  return undefined;
};

/** An automatic answer is shown in the thread, and wakes nobody. */
async function continueTicket(scope: Scope, mail: Case, ticket: TicketRecord): Promise<void> {
  const quietly = mail.letter.autoSubmitted === 'replied';
  const message = messageOf(mail, mail.thread.reason, false);
  const continued = await receiveMessage(scope, ticket.id, message, { quietly });
  mail.result = { ticket: continued.ticket, messageId: continued.messageId, outcome: 'continued' };
}

async function open(
  scope: Scope,
  mail: Case,
  closed: TicketRecord | null,
  fallbackLanguage: 'ru' | 'en',
): Promise<void> {
  const opened = await openTicket(scope, {
    subject: mail.letter.subject,
    channel: channelOf(mail),
    connectionId: mail.connection?.id ?? null,
    teamId: closed?.teamId ?? mail.teamId,
    requesterId: mail.customer.id,
    language: languageOf(mail) ?? fallbackLanguage,
    followUpOf: closed?.id ?? null,
    ...(mail.thread.join ? { join: mail.thread.join } : {}),
    first: messageOf(mail, closed ? 'followUp' : 'opened', true),
  });
  mail.result = { ticket: opened.ticket, messageId: opened.messageId, outcome: 'opened' };
}

function languageOf({ letter, customer }: Case): 'ru' | 'en' | null {
  if (letter.language === 'ru' || letter.language === 'en') return letter.language;
  return customer.language;
}

function channelOf({ row }: Case): string {
  return row.road === 'sandbox' ? 'sandbox' : 'email';
}

function messageOf(mail: Case, reason: string, opens: boolean): IncomingMessage {
  const { letter, row, sender } = mail;
  return {
    at: row.receivedAt,
    authorId: mail.customer.id,
    authorName: sender.name,
    authorAddress: sender.address,
    to: letter.to,
    cc: letter.cc,
    subject: letter.subject,
    ...wordsOf(mail, opens),
    channel: channelOf(mail),
    connectionId: mail.connection?.id ?? null,
    mailMessageId: letter.messageId,
    letterId: row.id,
    threadReason: reason,
    unverified: mail.unverified,
    attachments: mail.files,
  };
}

const FORWARDED = /^\s*(?:fwd?|fw|пересл|перенапр|wg|tr|rv|enc|doorst|vs|pd)\s*:/iu;

/** What a letter quotes is one click away, but for a forwarded letter that opens a ticket: there it may be all that matters. */
function wordsOf(
  { letter }: Case,
  opens: boolean,
): Pick<IncomingMessage, 'text' | 'html' | 'fullText' | 'fullHtml'> {
  if (opens && FORWARDED.test(letter.subject))
    return { text: letter.text, html: letter.html, fullText: null, fullHtml: null };
  const isCut = letter.reply.trim() !== letter.text.trim();
  return {
    text: letter.reply,
    html: letter.replyHtml,
    fullText: isCut ? letter.text : null,
    fullHtml: isCut ? letter.html : null,
  };
}
