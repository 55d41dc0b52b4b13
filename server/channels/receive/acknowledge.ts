/** Tells the customer that the letter is here: once a ticket, never to programs, and never more often than the limits say. */
import { takeAutoReply } from '../../features/outbox/actions/take-auto-reply.ts';
import { acknowledgeTicket } from '../../features/tickets/actions/acknowledge.ts';
import type { Step } from './case.ts';

export const acknowledge: Step = async (scope, mail) => {
  const { result, sender, letter } = mail;
  if (mail.noAutoReply || result?.outcome !== 'opened') return undefined;
  if (await takeAutoReply(scope, sender.address, letter.subject))
    await acknowledgeTicket(scope, result.ticket);
  return undefined;
};
