/** A ticket and its messages as the trunk holds them: rows of the database, named. */
import type { BothLanguages } from '../../../contract/shapes.ts';
import type { DeadlineKind, Priority, Stage, StatusCategory, StatusColour } from '../../../contract/terms.ts';

export type WaitingOn = 'us' | 'customer' | 'partner';

export interface TicketRecord {
  id: string;
  number: string;
  subject: string;
  snippet: string;
  statusId: string;
  statusCategory: StatusCategory;
  priority: Priority;
  teamId: string;
  assigneeId: string | null;
  requesterId: string;
  waitingOn: WaitingOn | null;
  channel: string;
  connectionId: string | null;
  language: 'ru' | 'en';
  tags: string[];
  urgency: number;
  /** The next moment at which the desk acts by itself: the earlier of the two below; worked out when the ticket is saved. */
  nextActionAt: Date | null;
  /** The trunk's own moment. */
  ownActionAt: Date | null;
  /** The first of the moments that branches have asked for; written by `actions/moments.ts` alone. */
  branchActionAt: Date | null;
  waitingSince: Date;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  lastMessageAt: Date;
  firstCustomerAt: Date | null;
  lastCustomerAt: Date | null;
  firstAgentAt: Date | null;
  lastAgentAt: Date | null;
  solvedAt: Date | null;
  closedAt: Date | null;
  messageCount: number;
  hasAttachments: boolean;
  undelivered: boolean;
  followUpOf: string | null;
  joinNumber: string | null;
  joinReason: string | null;
  topicId: string | null;
  /** Support line, 1 to 3. */
  line: number;
  stage: Stage | null;
  /** The customer's own deadline. */
  neededBy: Date | null;
  waitingReason: string | null;
  /** The nearest promise that runs, for countdowns; a branch writes it. */
  deadlineAt: Date | null;
  deadlineKind: DeadlineKind | null;
  /** Values of the company's own fields, by the field's id. */
  fields: Record<string, unknown>;
  /** The ticket of the trouble that this one is a case of. */
  incidentId: string | null;
  /** Out of the way of those who work until then, and seen with the waiting ones. */
  snoozedUntil: Date | null;
}

export interface StatusRecord {
  id: string;
  name: string;
  category: StatusCategory;
  /** In the account's language, as it was first made. */
  customerLabel: string;
  customerLabels: BothLanguages;
  colour: StatusColour | null;
  position: number;
  /** To which statuses people may not go from this one. */
  barred: string[];
  /** The status that took its place; null while it is in use. */
  replacedBy: string | null;
}

export interface MailName {
  name: string;
  address: string;
}

/** A file whose bytes are stored already. */
export interface StoredFile {
  name: string;
  type: string;
  size: number;
  sha256: string;
  contentId: string | null;
  inline: boolean;
}

/** What a customer wrote, by whatever channel, ready to join a ticket. */
export interface IncomingMessage {
  at: Date;
  authorId: string;
  authorName: string;
  authorAddress: string;
  to: MailName[];
  cc: MailName[];
  subject: string;
  /** The new words; `fullText` is null when there is nothing beside them. */
  text: string;
  html: string | null;
  fullText: string | null;
  fullHtml: string | null;
  channel: string;
  connectionId: string | null;
  mailMessageId: string | null;
  letterId: string | null;
  threadReason: string | null;
  unverified: boolean;
  attachments: StoredFile[];
}

export interface MessageRecord {
  id: string;
  ticketId: string;
  direction: 'inbound' | 'outbound';
  purpose: 'message' | 'acknowledgement' | 'csat' | 'notice';
  at: Date;
  authorKind: 'customer' | 'agent' | 'system';
  authorId: string | null;
  authorName: string;
  authorAddress: string;
  recipients: { to?: MailName[]; cc?: MailName[] };
  subject: string;
  text: string;
  html: string | null;
  folded: boolean;
  channel: string;
  connectionId: string | null;
  mailMessageId: string | null;
  letterId: string | null;
  threadReason: string | null;
  unverified: boolean;
}

/** The state that a sending changes and that «undo» gives back. */
export type TurnState = Pick<
  TicketRecord,
  | 'statusId'
  | 'statusCategory'
  | 'assigneeId'
  | 'waitingOn'
  | 'waitingSince'
  | 'ownActionAt'
  | 'urgency'
  | 'firstAgentAt'
  | 'lastAgentAt'
  | 'solvedAt'
  | 'closedAt'
  | 'waitingReason'
>;
