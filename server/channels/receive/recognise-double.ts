/** The same letter by another road or mailbox is one letter; another letter under the same Message-ID is not. */
import { createHash } from 'node:crypto';
import { firstOfSuch } from '../../features/letters/actions/process.ts';
import type { Case, Step } from './case.ts';

export const recogniseDouble: Step = async (scope, mail) => {
  if (mail.asIs) return undefined;
  const first = await firstOfSuch(scope, mail.row, digestOf(mail));
  if (!first) return undefined;
  const { id, ticketId, messageId } = first;
  return { end: 'duplicate', reason: `same as ${id}`, ticketId, messageId };
};

/**
 * What was written, not how it travelled: roads add headers and encode anew, but do not change this. Without Message-ID and
 * date two equal letters are told apart by the day they came: a monitor that says the same every day is not swallowed.
 */
export function digestOf({ letter, row, files }: Case): string {
  const day = row.receivedAt.toISOString().slice(0, 10);
  const said = [
    letter.messageId ?? '',
    letter.from?.address.toLowerCase() ?? '',
    letter.subject,
    letter.date ?? (letter.messageId ? '' : day),
    letter.text.replace(/\s+/g, ' ').trim(),
    ...files.map((file) => file.sha256).toSorted(),
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
