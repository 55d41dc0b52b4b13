/** How Microsoft and Google want to be asked for a mailbox. */
import type { OauthProvider } from '../../../contract/consents.ts';

export interface Provider {
  name: string;
  /** OpenID issuer; for Microsoft it depends on the tenant. */
  issuer: (tenant: string) => string;
  /** Nothing is ever asked of anybody else. */
  origins: readonly string[];
  scope: string;
  /** Without these a consent is of no use. */
  mailScopes: readonly string[];
  /** Beside what OAuth itself asks for. */
  authorizing: Readonly<Record<string, string>>;
  /** Said again when an access token is renewed. */
  renewing: Readonly<Record<string, string>>;
}

const microsoftMail = [
  'https://outlook.office.com/IMAP.AccessAsUser.All',
  'https://outlook.office.com/SMTP.Send',
];
const microsoftScope = ['offline_access', ...microsoftMail, 'openid', 'email'].join(' ');
const googleMail = 'https://mail.google.com/';

export const providers: Readonly<Record<OauthProvider, Provider>> = {
  // https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth
  microsoft: {
    name: 'Microsoft',
    issuer: (tenant) => `https://login.microsoftonline.com/${tenant}/v2.0`,
    origins: ['https://login.microsoftonline.com'],
    scope: microsoftScope,
    mailScopes: microsoftMail,
    // The administrator's own account is seldom the mailbox.
    authorizing: { prompt: 'select_account' },
    renewing: { scope: microsoftScope },
  },
  // https://developers.google.com/workspace/gmail/imap/xoauth2-protocol, https://developers.google.com/identity/protocols/oauth2/web-server
  google: {
    name: 'Google',
    issuer: () => 'https://accounts.google.com',
    origins: ['https://accounts.google.com', 'https://oauth2.googleapis.com'],
    scope: `${googleMail} openid email`,
    mailScopes: [googleMail],
    // Only so does Google give a refresh token each time.
    authorizing: { access_type: 'offline', prompt: 'consent' },
    renewing: {},
  },
};
