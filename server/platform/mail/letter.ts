/** What a raw RFC 822 letter says, read once and used by the whole inbound path. Pure data; no help-desk word. */

/** One address: the display name as a person wrote it (decoded, may be empty) and the bare address in lower-case domain. */
export interface MailAddress {
  name: string;
  address: string;
}

/** A decoded leaf of the MIME tree that is neither the shown text nor the shown HTML. */
export interface LetterAttachment {
  name: string;
  /** MIME type, lower case, without parameters. */
  type: string;
  /** Bytes after decoding. */
  size: number;
  /** Shown inside the HTML by `cid:`, or marked inline by the sender. */
  inline: boolean;
  /** Content-ID without angle brackets, or null. */
  contentId: string | null;
  /** Hex SHA-256 of the content. */
  sha256: string;
  content: Uint8Array;
}

export type AutoSubmitted = 'no' | 'replied' | 'generated' | 'list' | 'bounce' | 'feedback';

/** One recipient of whom a delivery report speaks (RFC 3464). */
export interface BouncedRecipient {
  address: string;
  /** Enhanced status code such as `5.1.1` (RFC 3463), or null when the report gives none. */
  status: string | null;
  action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** Nobody is there: the address or its host does not exist, has moved or takes no mail. A full mailbox or a refused letter is not permanent. */
  permanent: boolean;
  /** The remote server's words, one line. */
  reason: string;
}

export interface Bounce {
  recipients: BouncedRecipient[];
  /** Message-ID of the letter that bounced, when the report quotes it; without angle brackets. */
  originalMessageId: string | null;
}

export interface Letter {
  from: MailAddress | null;
  to: MailAddress[];
  cc: MailAddress[];
  replyTo: MailAddress[];
  subject: string;
  /** Without angle brackets, like all ids here. */
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  /** ISO 8601 in UTC, or null when absent or unreadable. */
  date: string | null;
  /** The full plain text: the text part, or the HTML turned into text. */
  text: string;
  /** The sanitised full HTML, or null. */
  html: string | null;
  /** Only the newly written words: no quote, no signature. Never empty when the sender wrote anything. */
  reply: string;
  /** The sanitised HTML of the new words, or null when the letter has no HTML or could not be cut safely. */
  replyHtml: string | null;
  attachments: LetterAttachment[];
  autoSubmitted: AutoSubmitted;
  /** RFC 3834: may a program answer this letter by itself? */
  mayAutoRespond: boolean;
  bounce: Bounce | null;
  /** ISO 639-1 of the new words, or null when there are too few words to tell. */
  language: string | null;
  /** Every header, name in lower case, decoded and unfolded, in order of appearance. */
  headers: Record<string, string[]>;
  /** What had to be repaired or left out while reading, in short English phrases for the log and the quarantine. */
  repairs: string[];
}
