/** A letter that is ready to leave: everything in it is rendered, delivery only carries it. */
import type { MailAddress } from '../../platform/mail/letter.ts';

export interface OutgoingAttachment {
  name: string;
  /** MIME type. */
  type: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** Without angle brackets. */
  contentId: string | null;
  inline: boolean;
}

export interface OutgoingLetter {
  to: MailAddress[];
  cc: MailAddress[];
  subject: string;
  /** Ids are without angle brackets. */
  messageId: string;
  inReplyTo: string | null;
  references: string[];
  /** Stands after `+` in Reply-To where the connection allows it: the signed way back to the ticket. */
  replyToken: string | null;
  /** RFC 3834. */
  autoSubmitted: 'no' | 'auto-replied' | 'auto-generated';
  text: string;
  html: string;
  attachments: OutgoingAttachment[];
  /** «Anna, Example Shop»; null takes the connection's sender name. */
  fromName: string | null;
}

/** What the outbox keeps: the letter, and to whom it still has to go after a part of its recipients had it. */
export interface StoredLetter extends OutgoingLetter {
  remaining?: string[];
}

export type Purpose = 'message' | 'acknowledgement' | 'csat' | 'notice';

export type OutboxState = 'queued' | 'sending' | 'sent' | 'failed' | 'uncertain' | 'cancelled' | 'bounced';

/** Why a letter did not arrive: a key of the words, and what the other server said. */
export interface OutboxProblem {
  code: string;
  detail: string;
}

export interface OutboxRow {
  id: string;
  ticketId: string | null;
  messageId: string | null;
  connectionId: string | null;
  purpose: Purpose;
  letter: StoredLetter;
  state: OutboxState;
  sendAt: Date;
  tries: number;
  maybeSent: number;
  problem: OutboxProblem | null;
  sentAt: Date | null;
}
