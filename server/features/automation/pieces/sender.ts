/** Conditions on who writes. */
import { findCustomer } from '../../customers/questions.ts';
import type { RuleCondition } from '../../tickets/offers.ts';
import { textsIn } from './filled.ts';

export const senderConditions: readonly RuleCondition[] = [
  {
    key: 'customer.address',
    label: { ru: 'Адрес клиента', en: 'Customer’s address' },
    blanks: [
      {
        name: 'addresses',
        kind: 'address',
        many: true,
        label: { ru: 'адрес или домен, любой из', en: 'address or domain, any of' },
      },
    ],
    holds: async (scope, { ticket }, filled) => {
      const customer = await findCustomer(scope, ticket.requesterId);
      const own = customer?.identities.filter(({ kind }) => kind === 'email') ?? [];
      const wanted = textsIn(filled, 'addresses');
      return own.some(({ value }) => wanted.some((one) => isFrom(value, one)));
    },
  },
];

/** `ivan@example.com`, `@example.com`, `example.com` with all below it. */
export function isFrom(address: string, wanted: string): boolean {
  const [own, sought] = [address.toLowerCase(), wanted.trim().toLowerCase()];
  if (sought.indexOf('@') > 0) return own === sought;
  const domain = sought.replace(/^@/, '');
  return own.endsWith(`@${domain}`) || own.endsWith(`.${domain}`);
}
