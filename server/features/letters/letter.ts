/** A letter as its row holds it; the bytes are a blob. */

export type Road = 'smtp' | 'imap' | 'api' | 'sandbox';

/** What the protocol said around the letter. */
export interface Envelope {
  /** Empty for a bounce, null when the road does not tell. */
  from: string | null;
  to: string[];
  /** Address of the other computer. */
  remote?: string;
}

export type LetterState = 'received' | 'done' | 'quarantined' | 'dismissed';

/** What became of a letter that was processed. */
export type Outcome = 'opened' | 'continued' | 'duplicate' | 'bounce' | 'loop' | 'ignored';

export interface LetterRow {
  id: string;
  connectionId: string | null;
  road: Road;
  receivedAt: Date;
  sha256: string;
  size: number;
  envelope: Envelope;
  state: LetterState;
  outcome: Outcome | null;
  /** A key of the reasons in `words.ts`. */
  reason: string | null;
  tries: number;
  nextTryAt: Date;
  mailFrom: string;
  subject: string;
  ticketId: string | null;
  messageId: string | null;
}
