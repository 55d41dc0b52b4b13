/** Looks for outer numbers in what a customer wrote, and links what is found. */
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { inLanguage } from '../../../platform/both-languages.ts';
import { allKinds, findInText } from '../../subjects/questions.ts';
import { findTicket, messageText } from '../../tickets/questions.ts';
import { mentionWords } from '../words.ts';
import { link } from './link.ts';

/** May run twice: what is linked already is left alone. */
export async function findMentions(scope: Scope, ticketId: string, messageId: string): Promise<void> {
  const found = await findInText(scope, await messageText(scope, ticketId, messageId));
  const ticket = found.length > 0 ? await findTicket(scope, ticketId) : null;
  if (!ticket) return;
  const [kinds, { language }] = [await allKinds(scope), await theAccount(scope)];
  for (const subject of found) {
    const kind = kinds.find((one) => one.id === subject.kindId);
    const because = {
      by: 'subject' as const,
      ...(kind ? { name: inLanguage(kind.names, language) } : {}),
      why: mentionWords[language].found(subject.externalId),
    };
    await link(scope, ticket, subject, { messageId, because });
  }
}
