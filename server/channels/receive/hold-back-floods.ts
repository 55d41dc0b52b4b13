/** A program that opens ticket after ticket is stopped by the hour; people are not. */
import { countAutomaticLetter } from '../../features/outbox/actions/take-auto-reply.ts';
import type { Step } from './case.ts';

const AUTOMATIC_AN_HOUR = 30;

export const holdBackFloods: Step = async (scope, mail) => {
  const isProgram = mail.letter.autoSubmitted !== 'no' || mail.row.envelope.from === '';
  if (mail.asIs || mail.thread.ticket || !isProgram) return undefined;
  const hits = await countAutomaticLetter(scope, mail.sender.address, mail.connection?.id ?? '');
  return hits > AUTOMATIC_AN_HOUR ? { quarantine: 'flood' } : undefined;
};
