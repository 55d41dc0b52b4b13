/** A report of non-delivery comes back to the message that it speaks of. */
import { findLetterTo, findOurLetter, letterBounced } from '../../features/outbox/actions/bounce.ts';
import type { OutboxRow } from '../../features/outbox/letter.ts';
import { ticketOfReplyToken } from '../../features/tickets/questions.ts';
import type { Bounce, BouncedRecipient } from '../../platform/mail/letter.ts';
import type { Scope } from '../../platform/scope.ts';
import type { Case, Step } from './case.ts';
import { replyTokensIn } from './reply-tokens.ts';

export const recogniseBounce: Step = async (scope, mail) => {
  const { bounce } = mail.letter;
  if (!bounce || mail.asIs) return undefined;
  const failed = bounce.recipients.filter((one) => one.action === 'failed');
  const original = await originalOf(scope, mail, bounce);
  if (!original) return { end: 'ignored', reason: 'a report about a letter that is not ours' };
  if (failed.length > 0)
    await letterBounced(scope, original, {
      recipients: failed.map((one) => one.address),
      said: failed.map(inWords).join('; '),
    });
  return { end: 'bounce', ticketId: original.ticketId, messageId: original.messageId };
};

/** By the Message-ID that the report quotes, else by the ids it answers, else by the signed address it came to. */
async function originalOf(scope: Scope, mail: Case, bounce: Bounce): Promise<OutboxRow | null> {
  const { letter } = mail;
  const quoted = bounce.originalMessageId ? [bounce.originalMessageId] : [];
  const found = await findOurLetter(scope, [...quoted, ...letter.inReplyTo, ...letter.references]);
  return found ?? byReplyToken(scope, mail, bounce);
}

async function byReplyToken(scope: Scope, mail: Case, bounce: Bounce): Promise<OutboxRow | null> {
  for (const token of replyTokensIn(mail)) {
    const ticket = await ticketOfReplyToken(scope, token);
    for (const { address } of ticket ? bounce.recipients : []) {
      const letter = await findLetterTo(scope, ticket?.id ?? '', address);
      if (letter) return letter;
    }
  }
  return null;
}

function inWords({ address, status, reason }: BouncedRecipient): string {
  return [address, status, reason].filter(Boolean).join(' – ');
}
