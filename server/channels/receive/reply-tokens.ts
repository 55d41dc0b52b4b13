/** The parts after `+` in our addresses among the recipients: what may be a signed way back to a ticket. */
import { recipientsOf } from './find-place.ts';
import type { Case } from './case.ts';

export function replyTokensIn(mail: Case): string[] {
  const tokens = recipientsOf(mail).flatMap((address) => {
    const at = address.lastIndexOf('@');
    const plus = address.indexOf('+');
    if (plus < 1 || plus > at) return [];
    return mail.ownAddresses.has(address.slice(0, plus) + address.slice(at))
      ? [address.slice(plus + 1, at)]
      : [];
  });
  return [...new Set(tokens)];
}
