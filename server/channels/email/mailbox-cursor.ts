/** How far a mailbox has been read: UIDs rise for as long as UIDVALIDITY stays (RFC 3501 §2.3.1.1). */
import type { Json } from '../channel.ts';

export interface MailboxCursor {
  /** Which mailbox this is; other settings make it another one. */
  mailbox: string;
  validity: string;
  /** The greatest UID that is stored for good. */
  uid: number;
  /** In a rebuilt mailbox, which is read again: up to which of its new UIDs that is done. */
  again?: { validity: string; uid: number };
  /** When the mailbox was last seen to be read through, ISO 8601. */
  at: string;
}

/** Null when there is none, or when it belongs to another mailbox. */
export function readCursor(cursor: Json, mailbox: string): MailboxCursor | null {
  if (cursor === null || typeof cursor !== 'object' || Array.isArray(cursor)) return null;
  const { mailbox: of, validity, uid, at, again } = cursor;
  if (of !== mailbox || typeof validity !== 'string' || typeof uid !== 'number' || typeof at !== 'string')
    return null;
  return { mailbox: of, validity, uid, at, ...readAgain(again) };
}

function readAgain(again: Json | undefined): Pick<MailboxCursor, 'again'> {
  if (again === undefined || again === null || typeof again !== 'object' || Array.isArray(again)) return {};
  const { validity, uid } = again;
  return typeof validity === 'string' && typeof uid === 'number' ? { again: { validity, uid } } : {};
}

export function asJson(cursor: MailboxCursor): Json {
  return { ...cursor };
}
