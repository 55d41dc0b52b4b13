/** Which settings make sense, which addresses they make ours, and what of them is secret. */
import type { OauthProvider } from '../../../contract/consents.ts';
import type { EmailSettings } from '../../../contract/mail.ts';
import type { MailPlace, Outside } from '../../platform/outside.ts';
import { isSendableAddress } from '../../platform/mail/sendable-address.ts';
import type { Secrets } from './connection.ts';

const DIRECTIONS = ['imap', 'smtp'] as const;
type Direction = (typeof DIRECTIONS)[number];

/** Below this number only the ports of mail are connected to, so that «test» is no way to look at other services. */
const FIRST_FREE_PORT = 1024;
const MAIL_PORTS = new Set([25, 143, 465, 587, 993]);

export function isMailPort(port: number): boolean {
  return port >= FIRST_FREE_PORT || MAIL_PORTS.has(port);
}

/** The first address that is none, or null when all are good. */
export function badAddressIn(settings: EmailSettings): string | null {
  return (
    [settings.address, ...(settings.aliases ?? [])].find((one) => !isSendableAddress(one.trim())) ?? null
  );
}

/** What is ours by these settings: lower case, the main address first. */
export function addressesOf(settings: EmailSettings): string[] {
  const all = [settings.address, ...(settings.aliases ?? [])];
  return [...new Set(all.map((one) => one.trim().toLowerCase()))];
}

export type Misfit =
  | 'imapMissing'
  | 'smtpMissing'
  | 'imapPort'
  | 'smtpPort'
  | 'moveTo'
  | 'consentMissing'
  | 'oauthHost';

/** What is missing or impossible in the settings, or null. */
export function misfitOf(settings: EmailSettings, mail: Outside['mail']): Misfit | null {
  if (settings.inbound === 'imap') {
    if (!settings.imap?.host) return 'imapMissing';
    if (!isMailPort(settings.imap.port)) return 'imapPort';
    if (settings.imap.afterwards === 'move' && !settings.imap.moveTo) return 'moveTo';
  }
  if (settings.outbound === 'smtp') {
    if (!settings.smtp?.host) return 'smtpMissing';
    if (!isMailPort(settings.smtp.port)) return 'smtpPort';
  }
  return consentMisfit(settings, mail);
}

/** What stands against signing in without a password as the settings want it, or null. */
export function consentMisfit(settings: EmailSettings, mail: Outside['mail']): Misfit | null {
  const servers = DIRECTIONS.flatMap((direction) => {
    const server = settings[direction];
    return server?.login === 'oauth' ? [{ direction, server }] : [];
  });
  if (servers.length === 0) return null;
  if (servers.some(({ direction, server }) => !isOwnPlace(server, direction, mail))) return 'oauthHost';
  const isOne = new Set(servers.map(({ server }) => server.oauthProvider)).size === 1;
  return settings.consentId && isOne ? null : 'consentMissing';
}

/** A token goes to the servers of its own provider, in the way that these are known to be safe, and to nobody else. */
export function isOwnPlace(
  server: NonNullable<EmailSettings[Direction]>,
  direction: Direction,
  mail: Outside['mail'],
): boolean {
  const own: MailPlace | undefined = server.oauthProvider && mail[server.oauthProvider][direction];
  return (
    own !== undefined &&
    server.host === own.host &&
    server.port === own.port &&
    server.security === own.security
  );
}

/** By whose consent the mailbox is signed in to, or null when by passwords alone. */
export function consentIn(settings: EmailSettings): { id: string; provider: OauthProvider } | null {
  const server = DIRECTIONS.map((direction) => settings[direction]).find((one) => one?.login === 'oauth');
  if (!server?.oauthProvider || !settings.consentId) return null;
  return { id: settings.consentId, provider: server.oauthProvider };
}

/** Settings as they are stored and shown, and the passwords apart. */
export function apart(settings: EmailSettings): { settings: EmailSettings; secrets: Secrets } {
  const bare = { ...settings, address: settings.address.trim() };
  const secrets: Secrets = {};
  for (const direction of DIRECTIONS) {
    const server = settings[direction];
    if (!server) continue;
    const { password, ...rest } = server;
    Object.assign(bare, { [direction]: rest });
    if (password && server.login !== 'oauth') secrets[`${direction}.password`] = password;
  }
  return { settings: bare, secrets };
}

/** Settings as the connector wants them. */
export function together(settings: EmailSettings, secrets: Secrets): EmailSettings {
  const whole = { ...settings };
  for (const direction of DIRECTIONS) {
    const password = secrets[`${direction}.password`];
    const server = whole[direction];
    if (server && password) Object.assign(whole, { [direction]: { ...server, password } });
  }
  return whole;
}

/**
 * A password that was left out stays, but only for the same server and user: whoever may change the address of a server
 * must not be able to have the old password sent there.
 */
export function keptSecrets(before: EmailSettings, after: EmailSettings, stored: Secrets): Secrets {
  const kept: Secrets = {};
  for (const direction of DIRECTIONS) {
    const key = `${direction}.password`;
    const password = stored[key];
    if (password && isSameServer(before[direction], after[direction])) kept[key] = password;
  }
  return kept;
}

/** And not one that is signed in to without a password now. */
function isSameServer(a: EmailSettings[Direction], b: EmailSettings[Direction]): boolean {
  if (!a || !b || b.login === 'oauth') return false;
  return a.host === b.host && a.user === b.user;
}

/** How an address may stand among those of a connection: `Support+token@Example.com` → itself in lower case, `support@example.com`, `*@example.com`. */
export function spellings(address: string): string[] {
  const whole = address.trim().toLowerCase();
  const at = whole.lastIndexOf('@');
  if (at < 1) return [];
  const [local, domain] = [whole.slice(0, at), whole.slice(at)];
  const plain = local.split('+')[0] ?? local;
  return [...new Set([whole, plain + domain, `*${domain}`])];
}
