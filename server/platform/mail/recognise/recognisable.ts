/** What the recognisers of bounces and automatic letters look at: a letter already decoded, without its attachments. */

import type { MailAddress } from '../letter.ts';

/** One leaf of the MIME tree as text; a report's parts and the returned letter are leaves too. */
export interface RecognisablePart {
  /** MIME type, lower case, without parameters: `message/delivery-status`, `text/rfc822-headers`, … */
  type: string;
  name: string;
  /** Decoded text, or the source of a `message/rfc822`; capped by the caller. */
  text: string;
}

export interface RecognisableMail {
  /** Every header, name in lower case, decoded and unfolded, in order of appearance. */
  headers: Record<string, string[]>;
  from: MailAddress | null;
  to: MailAddress[];
  subject: string;
  /** The full plain text: the text part, or the HTML turned into text. */
  text: string;
  parts: RecognisablePart[];
}
