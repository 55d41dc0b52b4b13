/** To whom a ticket's letter goes, through which connection, and how it hangs in the thread. */
import type { ReadScope } from '../../../platform/scope.ts';
import { outgoingConnection } from '../../connections/questions.ts';
import { findCustomer } from '../../customers/questions.ts';
import { newMessageId } from '../../outbox/actions/queue.ts';
import type { OutgoingLetter } from '../../outbox/letter.ts';
import { replyToken, statusUrl } from '../links.ts';
import { participants, threadReferences } from '../sql/thread.ts';
import type { MailName, TicketRecord } from '../ticket.ts';

const REFERENCES_KEPT = 12;

export interface Addressed {
  customer: { id: string; name: string; linkEpoch: number };
  /** Null when the customer has no address to write to. */
  to: MailName | null;
  cc: MailName[];
  connection: Awaited<ReturnType<typeof outgoingConnection>>;
  statusUrl: string;
  envelope: Pick<OutgoingLetter, 'messageId' | 'inReplyTo' | 'references' | 'replyToken' | 'subject'>;
}

export async function addressTicket(scope: ReadScope, ticket: TicketRecord): Promise<Addressed> {
  const { connectionId, teamId } = ticket;
  const [customer, connection, others, thread] = await Promise.all([
    findCustomer(scope, ticket.requesterId),
    outgoingConnection(scope, { connectionId, teamId }),
    participants(scope.tx, { ticketId: ticket.id }),
    threadReferences(scope.tx, { ticketId: ticket.id, limit: REFERENCES_KEPT }),
  ]);
  if (!customer) throw new Error(`Ticket ${ticket.number} has no author`);
  const email = customer.identities.find((identity) => identity.kind === 'email');
  return {
    customer,
    to: email ? { name: customer.name, address: email.value } : null,
    cc: others
      .filter((one) => one.state === 'confirmed' && one.address)
      .map(({ name, address }) => ({ name, address })),
    connection,
    statusUrl: statusUrl(scope, ticket.id, customer),
    envelope: envelopeOf(scope, ticket, { thread, ownAddress: connection?.address ?? null }),
  };
}

/** The number in the subject is the same as everywhere (S13), and is not repeated when the customer kept it. */
export function subjectOf(ticket: Pick<TicketRecord, 'subject' | 'number'>): string {
  const plain = ticket.subject.replace(/^(?:\s*(?:re|fwd?|отв|ответ|пересл)\s*:)+\s*/i, '');
  return plain.includes(`[${ticket.number}]`) ? `Re: ${plain}` : `Re: ${plain} [${ticket.number}]`;
}

function envelopeOf(
  scope: ReadScope,
  ticket: TicketRecord,
  { thread, ownAddress }: { thread: Awaited<ReturnType<typeof threadReferences>>; ownAddress: string | null },
): Addressed['envelope'] {
  const lastInbound = thread.find((one) => one.direction === 'inbound') ?? thread[0];
  return {
    subject: subjectOf(ticket),
    messageId: newMessageId(ownAddress?.split('@')[1] ?? new URL(scope.world.config.baseUrl).hostname),
    inReplyTo: lastInbound?.mailMessageId ?? null,
    references: thread.map((one) => one.mailMessageId).toReversed(),
    replyToken: replyToken(scope, ticket.number),
  };
}
