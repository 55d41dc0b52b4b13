/** Puts a customer's words into his ticket: it is our turn again. Long after the final close they open a follow-up. */
import { theAccount } from '../features/accounts/account.ts';
import { findCustomer } from '../features/customers/questions.ts';
import { openTicket } from '../features/tickets/actions/open.ts';
import { receiveMessage } from '../features/tickets/actions/receive-message.ts';
import { statusUrl } from '../features/tickets/links.ts';
import { mayReopenByReply } from '../features/tickets/rules.ts';
import type { IncomingMessage } from '../features/tickets/ticket.ts';
import { refuse } from '../platform/refusal.ts';
import type { Scope } from '../platform/scope.ts';
import type { Guest } from './guest.ts';
import type { Written } from './reply-form.ts';

/** Gives the path of the page to show next. */
export async function replyAsGuest(scope: Scope, guest: Guest, written: Written): Promise<string> {
  if (guest.customer.blockedAt) refuse('blockedCustomer');
  const message = await asMessage(scope, guest, written);
  const { reopenDays } = await theAccount(scope);
  if (!mayReopenByReply(guest.ticket, scope.now, reopenDays)) return followUp(scope, guest, message);
  await receiveMessage(scope, guest.ticket.id, message);
  return `/t/${guest.token}?did=replied`;
}

async function followUp(scope: Scope, guest: Guest, message: IncomingMessage): Promise<string> {
  const { ticket, customer } = guest;
  const opened = await openTicket(scope, {
    subject: ticket.subject,
    channel: 'portal',
    connectionId: ticket.connectionId,
    teamId: ticket.teamId,
    requesterId: customer.id,
    language: ticket.language,
    followUpOf: ticket.id,
    first: { ...message, threadReason: 'followUp' },
  });
  const { epoch } = guest.link;
  const url = statusUrl(scope, opened.id, { id: customer.id, linkEpoch: epoch });
  return `${new URL(url).pathname}?did=followUp`;
}

async function asMessage(scope: Scope, guest: Guest, written: Written): Promise<IncomingMessage> {
  const customer = await findCustomer(scope, guest.customer.id);
  return {
    at: scope.now,
    authorId: guest.customer.id,
    authorName: guest.customer.name,
    authorAddress: customer?.identities.find((identity) => identity.kind === 'email')?.value ?? '',
    to: [],
    cc: [],
    subject: guest.ticket.subject,
    text: written.text,
    html: null,
    fullText: null,
    fullHtml: null,
    channel: 'portal',
    connectionId: guest.ticket.connectionId,
    mailMessageId: null,
    letterId: null,
    threadReason: null,
    unverified: false,
    attachments: written.files,
  };
}
