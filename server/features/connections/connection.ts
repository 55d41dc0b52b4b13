/** A connection as its row holds it: one mailbox (later: one bot, one number) of the account. */
import type { EmailSettings } from '../../../contract/mail.ts';

export interface ConnectionRow {
  id: string;
  channel: string;
  name: string;
  enabled: boolean;
  teamId: string;
  /** Lower case, the main address first, then its aliases. */
  addresses: string[];
  settings: EmailSettings;
  secrets: Buffer | null;
  lastLetterAt: Date | null;
  inOkAt: Date | null;
  /** A key of `problemWords`. */
  inProblem: string | null;
  inProblemSince: Date | null;
  outOkAt: Date | null;
  outProblem: string | null;
  outProblemSince: Date | null;
  /** Nothing is sent before this moment: the server does not accept the password or is away. */
  outRetryAt: Date | null;
  silentSince: Date | null;
  createdAt: Date;
}

/** Passwords by their path in the settings, such as `imap.password`. */
export type Secrets = Record<string, string>;

export function sends(connection: ConnectionRow): boolean {
  return connection.enabled && connection.settings.outbound !== 'none';
}

export function receives(connection: ConnectionRow): boolean {
  return connection.enabled && connection.settings.inbound !== 'none';
}
