/**
 * Is this an address that may be handed to a mail server? Narrower than RFC 5321 on purpose: no quotes, comments, lists
 * or control characters, so that nothing in it can become a second recipient or another header.
 */

const MAX_ADDRESS = 254;
const MAX_LOCAL = 64;
const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u;
const DOMAIN_LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

export function isSendableAddress(address: string): boolean {
  if (address.length > MAX_ADDRESS) return false;
  const at = address.lastIndexOf('@');
  if (at < 1 || at > MAX_LOCAL) return false;
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  return LOCAL.test(local) && isDomain(domain);
}

function isDomain(domain: string): boolean {
  return domain.length > 0 && domain.split('.').every((label) => DOMAIN_LABEL.test(label));
}

/** One line without control characters, for subjects, names and ids in headers. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
