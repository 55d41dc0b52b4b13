/** Puts the question, when its moment has come and everything still speaks for it. */
import { newId } from '../../../platform/ids.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount, type AccountRow } from '../../accounts/account.ts';
import { queueLetter } from '../../outbox/actions/queue.ts';
import { addressTicket, type Addressed } from '../../tickets/correspondence/addressing.ts';
import { tell } from '../../tickets/events.ts';
import { findTicket, isJoinedAway } from '../../tickets/questions.ts';
import { writeOutgoing } from '../../tickets/thread.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { composeCsat } from '../compose.ts';
import { csatAsked } from '../events.ts';
import { ASK_AGAIN_MS, SCORES, whyNotAsk } from '../rules.ts';
import { askedSince, dropPlan, lockToAsk, markAsked, type CsatRow } from '../sql.ts';
import { csatWords } from '../words.ts';

/** Takes one planned question that is due; false when there is none. */
export async function askDue(scope: Scope): Promise<boolean> {
  const planned = await lockToAsk(scope.tx, { now: scope.now });
  if (!planned) return false;
  const ticket = await findTicket(scope, planned.ticketId);
  const account = await theAccount(scope);
  const addressed = ticket && (await addressTicket(scope, ticket));
  const speaksAgainst = !ticket || !addressed || (await isUnfit(scope, planned, ticket, addressed, account));
  if (speaksAgainst) await dropPlan(scope.tx, { ticketId: planned.ticketId });
  else await ask(scope, ticket, addressed, account);
  return true;
}

async function isUnfit(
  scope: Scope,
  planned: CsatRow,
  ticket: TicketRecord,
  addressed: Addressed,
  account: AccountRow,
): Promise<boolean> {
  const since = new Date(scope.now.getTime() - ASK_AGAIN_MS);
  const why = whyNotAsk(
    { ...ticket, isJoinedAway: isJoinedAway(ticket) },
    {
      askCsat: account.askCsat,
      hasAddress: addressed.to !== null && addressed.connection !== null,
      askedLately: (await askedSince(scope.tx, { requesterId: ticket.requesterId, since })) !== null,
      overdueMs: planned.askAt ? scope.now.getTime() - planned.askAt.getTime() : 0,
    },
  );
  return why !== null;
}

async function ask(
  scope: Scope,
  ticket: TicketRecord,
  addressed: Addressed,
  account: AccountRow,
): Promise<void> {
  const { to, connection, envelope, statusUrl, customer } = addressed;
  if (!to || !connection) return;
  const messageId = newId();
  const subject = csatWords[ticket.language].subject(ticket.number);
  const letter = composeCsat(
    { number: ticket.number, language: ticket.language, customerName: customer.name, company: account.name },
    SCORES.map((score) => `${statusUrl}/rate/${score}`),
  );
  await writeOutgoing(scope, {
    id: messageId,
    ticketId: ticket.id,
    purpose: 'csat',
    at: scope.now,
    authorKind: 'system',
    authorId: null,
    authorName: account.name,
    authorAddress: connection.address,
    recipients: JSON.stringify({ to: [to], cc: [] }),
    subject,
    ...letter,
    fullText: null,
    fullHtml: null,
    channel: 'email',
    connectionId: connection.id,
    mailMessageId: envelope.messageId,
  });
  await queueLetter(scope, {
    ticketId: ticket.id,
    messageId,
    connectionId: connection.id,
    purpose: 'csat',
    sendAt: scope.now,
    letter: {
      ...envelope,
      ...letter,
      subject,
      to: [to],
      cc: [],
      autoSubmitted: 'auto-generated',
      attachments: [],
      fromName: null,
    },
  });
  const { id: ticketId, assigneeId: agentId, teamId } = ticket;
  await markAsked(scope.tx, { ticketId, at: scope.now, agentId, teamId });
  tell(scope, ticket, csatAsked, { messageId });
}
