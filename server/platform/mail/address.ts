/** One e-mail address in its one spelling, or nothing. */
import { domainToASCII } from 'node:url';
import { isSendableAddress } from './sendable-address.ts';

/** Lower case, the domain in its ASCII form (RFC 5890); null when nothing may be sent to it. */
export function mailAddress(text: string): string | null {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf('@');
  if (at < 1) return null;
  const domain = domainToASCII(trimmed.slice(at + 1));
  const address = `${trimmed.slice(0, at)}@${domain}`.toLowerCase();
  return domain && isSendableAddress(address) ? address : null;
}
