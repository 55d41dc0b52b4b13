/** What counts as the same address of a customer. */
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import { mailAddress } from '../../platform/mail/address.ts';
import { refuse } from '../../platform/refusal.ts';

export type IdentityKind = 'email' | 'phone' | 'external';

/** A number without its country's code is read as Russian: that is how people here write them. */
const HOME_COUNTRY: CountryCode = 'RU';
const MAX_EXTERNAL_LENGTH = 200;

/** E-mail in lower case, phone as E.164 (ITU-T), anything else as it is. Refuses `badAddress`. */
export function normaliseIdentity(kind: IdentityKind, value: string): string {
  const known = readers[kind](value);
  return known ?? refuse('badAddress', value.slice(0, 100));
}

const readers: Record<IdentityKind, (value: string) => string | null> = {
  email: mailAddress,
  phone: (value) => {
    const phone = parsePhoneNumberFromString(value, HOME_COUNTRY);
    return phone?.isPossible() ? phone.number : null;
  },
  external: (value) => {
    const id = value.trim();
    return id && id.length <= MAX_EXTERNAL_LENGTH && !/\p{Cc}/u.test(id) ? id : null;
  },
};

/** What is compared with names and addresses; a piece of a phone is sought by its digits, without a trunk «8» before. */
export function searchText(q: string): string {
  const text = q.trim().toLowerCase();
  return /^[+\d][\d\s().-]{5,}$/.test(text) ? text.replace(/\D/g, '').replace(/^8/, '') : text;
}

/** A LIKE pattern that finds the text anywhere, its own signs taken literally. */
export function pattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
