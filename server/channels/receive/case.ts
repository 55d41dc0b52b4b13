/** A letter on its way through the steps: what it says, and what the steps have found out about it. */
import type { ConnectionRow } from '../../features/connections/connection.ts';
import type { Ending } from '../../features/letters/actions/settle.ts';
import type { LetterRow } from '../../features/letters/letter.ts';
import type { QuarantineReason } from '../../features/letters/words.ts';
import type { IncomingMessage, StoredFile, TicketRecord } from '../../features/tickets/ticket.ts';
import type { Letter, MailAddress } from '../../platform/mail/letter.ts';
import type { Scope } from '../../platform/scope.ts';

export interface Case {
  readonly row: LetterRow;
  readonly letter: Letter;
  /** Attachments, on the disk already. */
  readonly files: StoredFile[];
  /** A person has asked for a ticket whatever the letter is: nothing stops it. */
  readonly asIs: boolean;
  connection: ConnectionRow | null;
  teamId: string;
  ownAddresses: ReadonlySet<string>;
  sender: MailAddress;
  customer: { id: string; name: string; language: 'ru' | 'en' | null; blockedAt: Date | null };
  /** Evidence says that the sender is somebody else. */
  unverified: boolean;
  /** No program may answer it. */
  noAutoReply: boolean;
  thread: Thread;
  result: { ticket: TicketRecord; messageId: string | null; outcome: 'opened' | 'continued' } | null;
}

export interface Thread {
  ticket: TicketRecord | null;
  /** A key of `ticketWords.threadReasons`. */
  reason: NonNullable<IncomingMessage['threadReason']>;
  join: { number: string; reason: string } | null;
}

/** Where the line stops: the letter is done with, or set aside for people. */
export type Stop =
  | ({ end: Ending['outcome'] } & Partial<Pick<Ending, 'reason' | 'ticketId' | 'messageId'>>)
  | Quarantined;

export interface Quarantined {
  quarantine: QuarantineReason;
}

/** Undefined: go on with the next step. */
export type Step = (scope: Scope, mail: Case) => Promise<Stop | undefined>;
