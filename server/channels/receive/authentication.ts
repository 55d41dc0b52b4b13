/**
 * What our own mail server found out about the sender (Authentication-Results, RFC 8601). Anybody can write such a header,
 * so it is read only when its first word is a server that we trust, and only the topmost of that server, which it wrote itself.
 */
import type { ConnectionRow } from '../../features/connections/connection.ts';

export type Authentication = 'pass' | 'fail' | 'unknown';

/** Whose word counts by the provider of a mailbox that is fetched. */
const BY_IMAP_HOST: readonly [RegExp, string[]][] = [
  [/(^|\.)gmail\.com$|(^|\.)google(mail)?\.com$/, ['mx.google.com']],
  [/(^|\.)yandex\.(ru|com|net)$/, ['yandex.ru', 'yandex.net', 'yandex.com']],
  [/(^|\.)mail\.ru$/, ['mail.ru']],
  [/(^|\.)(office365|outlook)\.com$/, ['outlook.com', 'microsoft.com']],
];

export function trustedServers(configured: readonly string[], connection: ConnectionRow | null): string[] {
  const host = connection?.settings.inbound === 'imap' ? (connection.settings.imap?.host ?? '') : '';
  const known = BY_IMAP_HOST.find(([pattern]) => pattern.test(host.toLowerCase()));
  return [...configured, ...(known?.[1] ?? [])].map((one) => one.toLowerCase());
}

export function authenticationOf(
  headers: Record<string, string[]>,
  trusted: readonly string[],
): Authentication {
  const found = (headers['authentication-results'] ?? []).find((header) => isBy(header, trusted));
  if (!found) return 'unknown';
  const dmarc = resultOf(found, 'dmarc');
  if (dmarc === 'fail') return 'fail';
  if (dmarc === 'pass' || resultOf(found, 'dkim') === 'pass') return 'pass';
  return resultOf(found, 'spf') === 'fail' ? 'fail' : 'unknown';
}

function isBy(header: string, trusted: readonly string[]): boolean {
  const server = /^\s*([^\s;]+)/.exec(header)?.[1]?.toLowerCase() ?? '';
  return trusted.some((one) => server === one || server.endsWith(`.${one}`));
}

function resultOf(header: string, method: string): string | undefined {
  const found = header.split(';').find((part) => part.trim().toLowerCase().startsWith(`${method}=`));
  return found
    ?.trim()
    .slice(method.length + 1)
    .split(/[\s(]/)[0]
    ?.toLowerCase();
}
