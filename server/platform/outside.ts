/**
 * Services of others that the desk knows by name, and the way to them. Tests put their own in the place of these; nothing
 * that comes from outside can: no setting, no variable, no request.
 */
import type { OauthProvider } from '../../contract/consents.ts';

export interface MailPlace {
  host: string;
  port: number;
  security: 'tls' | 'starttls' | 'none';
}

export interface Outside {
  /** Calls over HTTPS. */
  readonly fetch: (url: string, request: RequestInit) => Promise<Response>;
  /** The mail servers of each provider at which mailboxes are signed in to. */
  readonly mail: Readonly<Record<OauthProvider, { imap: MailPlace; smtp: MailPlace }>>;
}

export const theOutside: Outside = {
  fetch: (url, request) => fetch(url, request),
  mail: {
    // https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth
    microsoft: {
      imap: { host: 'outlook.office365.com', port: 993, security: 'tls' },
      smtp: { host: 'smtp.office365.com', port: 587, security: 'starttls' },
    },
    // https://developers.google.com/workspace/gmail/imap/imap-smtp
    google: {
      imap: { host: 'imap.gmail.com', port: 993, security: 'tls' },
      smtp: { host: 'smtp.gmail.com', port: 465, security: 'tls' },
    },
  },
};
