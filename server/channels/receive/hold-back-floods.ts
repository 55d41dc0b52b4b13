/** Who opens ticket after ticket is stopped by the hour: a program soon, a person only beyond what a person can mean. */
import { countAutomaticLetter } from '../../features/outbox/actions/take-auto-reply.ts';
import { hasOpened } from '../../features/tickets/questions.ts';
import type { Scope } from '../../platform/scope.ts';
import type { Case, Step } from './case.ts';

const HOUR_MS = 3_600_000;
const AUTOMATIC_AN_HOUR = 30;
const TICKETS_AN_HOUR = 100;

export const holdBackFloods: Step = async (scope, mail) => {
  if (mail.asIs || mail.thread.ticket) return undefined;
  const isProgram = mail.letter.autoSubmitted !== 'no' || mail.row.envelope.from === '';
  const isFlood = isProgram ? await isFloodOfProgram(scope, mail) : await isFloodOfPerson(scope, mail);
  return isFlood ? { quarantine: 'flood' } : undefined;
};

async function isFloodOfProgram(scope: Scope, { sender, connection }: Case): Promise<boolean> {
  return (await countAutomaticLetter(scope, sender.address, connection?.id ?? '')) > AUTOMATIC_AN_HOUR;
}

function isFloodOfPerson(scope: Scope, { customer }: Case): Promise<boolean> {
  return hasOpened(scope, customer.id, new Date(scope.now.getTime() - HOUR_MS), TICKETS_AN_HOUR);
}
