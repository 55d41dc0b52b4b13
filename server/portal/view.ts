/** What a customer's page tells of a ticket, named field by field: nothing else of it leaves the house (THREATS F2). */
import type { StatusCategory } from '../../contract/terms.ts';
import { theAccount, type AccountRow } from '../features/accounts/account.ts';
import { ratingOf, type Rating } from '../features/csat/questions.ts';
import { fileUrl, isPreviewable } from '../features/files/addresses.ts';
import { agentNames } from '../features/staff/questions.ts';
import { publicThread, type PublicFile, type PublicMessage } from '../features/tickets/public-thread.ts';
import { isUnfinished, mayReopenByReply } from '../features/tickets/rules.ts';
import { statusById } from '../features/tickets/statuses.ts';
import type { TicketRecord } from '../features/tickets/ticket.ts';
import { waitForCustomer } from '../features/waits/questions.ts';
import { textToHtml } from '../platform/mail/text-to-html.ts';
import type { ReadScope } from '../platform/scope.ts';
import { detailsOf, type Details } from './details.ts';
import { asDay } from './dates.ts';
import type { Guest } from './guest.ts';
import { trusted, type SafeHtml } from './html.ts';
import { simpleHtml } from './simple-html.ts';
import { portalWords, type Language } from './words.ts';

export interface ShownFile {
  name: string;
  size: number;
  url: string;
  /** May be shown in place. */
  isPicture: boolean;
}

export interface ShownMessage {
  id: string;
  at: Date;
  from: 'you' | 'customer' | 'desk';
  author: string;
  body: SafeHtml;
  files: ShownFile[];
}

export interface StatusView {
  token: string;
  language: Language;
  company: string;
  timeZone: string;
  number: string;
  subject: string;
  category: StatusCategory;
  label: string;
  next: string;
  /** Of the agent who has it; null when nobody has. */
  who: string | null;
  /** Where it stands in the queue and how long it may take; null when it does not wait for us. */
  wait: string | null;
  since: Date;
  openedAt: Date;
  messages: ShownMessage[];
  isFinished: boolean;
  /** What he writes is not taken any more. */
  isMuted: boolean;
  details: Details;
  /** Null when there is nothing to rate, or it is not his to rate. */
  rating: Rating | null;
}

export async function viewOf(scope: ReadScope, guest: Guest, language: Language): Promise<StatusView> {
  const { ticket } = guest;
  const [account, thread, names] = await Promise.all([
    theAccount(scope),
    publicThread(scope, ticket.id),
    agentNames(scope, ticket.assigneeId ? [ticket.assigneeId] : []),
  ]);
  return {
    token: guest.token,
    language,
    company: account.name,
    timeZone: account.timeZone,
    number: ticket.number,
    subject: ticket.subject,
    category: ticket.statusCategory,
    label: await labelOf(scope, ticket, account, language),
    next: nextOf(scope, ticket, account, language),
    who: names.get(ticket.assigneeId ?? '') ?? null,
    wait: await waitForCustomer(scope, ticket, language),
    since: ticket.waitingSince,
    openedAt: ticket.createdAt,
    messages: thread.map((message) => shown(scope, guest, message)),
    isFinished: !isUnfinished(ticket.statusCategory),
    isMuted: guest.customer.blockedAt !== null,
    details: await detailsOf(scope, guest, language),
    rating: guest.isRequester ? await ratingOf(scope, ticket) : null,
  };
}

/** The company's own wording where it fits the reader's language. */
async function labelOf(
  scope: ReadScope,
  ticket: TicketRecord,
  account: AccountRow,
  language: Language,
): Promise<string> {
  const plain = portalWords[language].status[ticket.statusCategory];
  const { customerLabels, customerLabel } = await statusById(scope, ticket.statusId);
  return customerLabels[language] || (account.language === language && customerLabel) || plain;
}

function nextOf(scope: ReadScope, ticket: TicketRecord, account: AccountRow, language: Language): string {
  const words = portalWords[language];
  const { statusCategory, nextActionAt } = ticket;
  if (!mayReopenByReply(ticket, scope.now, account.reopenDays)) return words.next.closedForGood;
  const plain = words.next[statusCategory];
  if (!nextActionAt || nextActionAt <= scope.now) return plain;
  const day = asDay(nextActionAt, language, account.timeZone);
  if (statusCategory === 'onHold') return `${plain} ${words.byDate(day)}`;
  return statusCategory === 'solved' ? `${words.closesOn(day)} ${plain}` : plain;
}

function shown(scope: ReadScope, guest: Guest, message: PublicMessage): ShownMessage {
  const isOwn = message.from === 'customer' && message.customerId === guest.customer.id;
  return {
    id: message.id,
    at: message.at,
    from: isOwn ? 'you' : message.from,
    author: message.authorName,
    body:
      message.from === 'desk' && message.html ? simpleHtml(message.html) : trusted(textToHtml(message.text)),
    files: message.files.map((file) => shownFile(scope, file)),
  };
}

function shownFile(scope: ReadScope, file: PublicFile): ShownFile {
  return {
    name: file.name,
    size: file.size,
    url: fileUrl(scope, file),
    isPicture: isPreviewable(file.type),
  };
}
