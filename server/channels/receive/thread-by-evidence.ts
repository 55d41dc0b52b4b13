/**
 * Which ticket a letter continues, by evidence and in order of its strength: our own Message-ID, which only our recipients
 * know; our signed reply address; a Message-ID of the thread; last a number in the subject, and that only from a participant.
 */
import {
  findByMessageIds,
  findByNumber,
  findTicket,
  isParticipant,
  ticketOfReplyToken,
} from '../../features/tickets/questions.ts';
import type { TicketRecord } from '../../features/tickets/ticket.ts';
import type { Scope } from '../../platform/scope.ts';
import type { Case, Step, Thread } from './case.ts';
import { replyTokensIn } from './reply-tokens.ts';

export const threadByEvidence: Step = async (scope, mail) => {
  mail.thread =
    (await byMessageId(scope, mail, true)) ??
    (await byReplyToken(scope, mail)) ??
    (await byMessageId(scope, mail, false)) ??
    (await byNumber(scope, mail));
  return undefined;
};

async function byMessageId(scope: Scope, { letter }: Case, ours: boolean): Promise<Thread | null> {
  const ids = [...letter.inReplyTo, ...letter.references.toReversed()];
  const known = (await findByMessageIds(scope, ids)).filter((one) => one.ours === ours);
  const nearest = known.toSorted((a, b) => ids.indexOf(a.mailMessageId) - ids.indexOf(b.mailMessageId))[0];
  const ticket = nearest ? await findTicket(scope, nearest.ticketId) : null;
  return ticket && { ticket, reason: ours ? 'reference' : 'knownMessage', join: null };
}

async function byReplyToken(scope: Scope, mail: Case): Promise<Thread | null> {
  for (const token of replyTokensIn(mail)) {
    const ticket = await ticketOfReplyToken(scope, token);
    if (ticket) return { ticket, reason: 'replyToken', join: null };
  }
  return null;
}

/** A number is no secret: a stranger who quotes it opens a ticket of his own, and agents are offered to join the two. */
async function byNumber(scope: Scope, mail: Case): Promise<Thread> {
  const ticket = await quotedTicket(scope, mail.letter.subject);
  if (!ticket) return { ticket: null, reason: 'opened', join: null };
  const belongs = await isParticipant(scope, ticket.id, mail.customer.id);
  if (belongs && !mail.unverified) return { ticket, reason: 'subjectNumber', join: null };
  const join = { number: ticket.number, reason: belongs ? 'unverified' : 'stranger' };
  return { ticket: null, reason: 'opened', join };
}

const MAX_NUMBERS = 3;
const NUMBER = /(?<![\p{L}\p{N}])\p{L}{1,6}-\d{1,12}(?!\d)/gu;

async function quotedTicket(scope: Scope, subject: string): Promise<TicketRecord | null> {
  for (const [number] of [...subject.matchAll(NUMBER)].slice(0, MAX_NUMBERS)) {
    const ticket = await findByNumber(scope, number);
    if (ticket) return ticket;
  }
  return null;
}
