/** Who writes. The address in From is a claim: it names the customer and opens nothing. */
import { theAccount } from '../../features/accounts/account.ts';
import { identifyCustomer } from '../../features/customers/actions/identify.ts';
import { mailAddress } from '../../platform/mail/address.ts';
import type { MailAddress } from '../../platform/mail/letter.ts';
import type { Scope } from '../../platform/scope.ts';
import { authenticationOf, trustedServers } from './authentication.ts';
import type { Case, Quarantined, Step } from './case.ts';

export const identify: Step = async (scope, mail) => {
  const sender = senderOf(mail);
  if ('quarantine' in sender) return sender;
  mail.sender = sender.address ? sender : { ...sender, name: await unknownSender(scope) };
  const trusted = trustedServers(scope.world.config.trustedAuthServers, mail.connection);
  mail.unverified ||= authenticationOf(mail.letter.headers, trusted) === 'fail';
  mail.noAutoReply = !mayAnswer(mail);
  mail.customer = await customerOf(scope, mail);
  return undefined;
};

/**
 * A web form of the company's own site writes from our address and names the visitor in Reply-To. Anything else from our own
 * address is a loop in the making, or somebody who pretends.
 */
function senderOf(mail: Case): MailAddress | Quarantined {
  const { letter, ownAddresses } = mail;
  const isOwn = (one: MailAddress) => ownAddresses.has(one.address.toLowerCase());
  const from = letter.from && mailAddress(letter.from.address) ? letter.from : null;
  if (from && !isOwn(from)) return from;
  const replyTo = letter.replyTo.find((one) => mailAddress(one.address) && !isOwn(one));
  if (replyTo) {
    mail.unverified = true;
    return replyTo;
  }
  if (!mail.asIs) return { quarantine: from ? 'ownSender' : 'noSender' };
  return from ?? { name: '', address: '' };
}

function mayAnswer({ letter, row, unverified, asIs }: Case): boolean {
  return (
    letter.mayAutoRespond && letter.autoSubmitted === 'no' && row.envelope.from !== '' && !unverified && !asIs
  );
}

/** «As it is» makes a ticket even of a letter without a sender; all such letters have one author. */
async function customerOf(scope: Scope, { sender, letter }: Case): Promise<Case['customer']> {
  const language = knownLanguage(letter.language);
  const who = sender.address
    ? { kind: 'email' as const, value: sender.address, name: sender.name }
    : { kind: 'external' as const, value: 'unknown-sender', name: sender.name };
  return identifyCustomer(scope, { ...who, ...(language ? { language } : {}) });
}

/** Everybody at the desk sees it, so it is in the language of the company. */
async function unknownSender(scope: Scope): Promise<string> {
  return (await theAccount(scope)).language === 'ru' ? 'Отправитель неизвестен' : 'Unknown sender';
}

function knownLanguage(language: string | null): 'ru' | 'en' | null {
  return language === 'ru' || language === 'en' ? language : null;
}
