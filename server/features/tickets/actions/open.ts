/** Opens a ticket. */
import type { Priority } from '../../../../contract/terms.ts';
import { newId } from '../../../platform/ids.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { teamOf } from '../../staff/questions.ts';
import { neededByChanged, tell, ticketOpened, ticketPlaced } from '../events.ts';
import { nextNumber } from '../numbers.ts';
import { CALM, FIRST_LINE, nextMoment, snippetOf } from '../rules.ts';
import { placeOf } from '../save.ts';
import { insert } from '../sql/ticket.ts';
import { statusOf } from '../statuses.ts';
import { plainLine, storable, writeIncoming } from '../thread.ts';
import type { IncomingMessage, TicketRecord } from '../ticket.ts';

export interface Opening {
  subject: string;
  channel: string;
  connectionId: string | null;
  teamId: string;
  requesterId: string;
  language: 'ru' | 'en';
  assigneeId?: string | null;
  priority?: Priority;
  tags?: string[];
  followUpOf?: string | null;
  /** The number that a stranger quoted: offered to agents, not acted upon. */
  join?: { number: string; reason: string };
  topicId?: string | null;
  line?: number;
  neededBy?: Date | null;
  fields?: Record<string, unknown>;
  /** What the customer wrote; null when an agent writes first. */
  first: IncomingMessage | null;
}

export interface Opened {
  id: string;
  number: string;
  messageId: string | null;
  ticket: TicketRecord;
}

export async function openTicket(scope: Scope, opening: Opening): Promise<Opened> {
  const [account, team, status] = await Promise.all([
    theAccount(scope),
    teamOf(scope, opening.teamId),
    statusOf(scope, opening.assigneeId || !opening.first ? 'open' : 'new'),
  ]);
  const number = await nextNumber(scope, team.numberPrefix ?? account.numberPrefix);
  const nextActionAt = nextMoment(status.category, scope.now, account);
  const ticket = newTicket(scope, opening, {
    number,
    statusId: status.id,
    statusCategory: status.category,
    ownActionAt: nextActionAt,
    nextActionAt,
  });
  const [, messageId] = await Promise.all([
    insert(scope.tx, ticket),
    opening.first ? writeIncoming(scope, ticket.id, opening.first) : null,
  ]);
  const { channel, followUpOf, topicId } = ticket;
  tell(scope, ticket, ticketOpened, { channel, messageId, followUpOf, topicId });
  if (ticket.neededBy)
    tell(scope, ticket, neededByChanged, { from: null, to: ticket.neededBy.toISOString() });
  tell(scope, ticket, ticketPlaced, { from: null, to: placeOf(ticket) });
  return { id: ticket.id, number, messageId, ticket };
}

type Placed = Pick<TicketRecord, 'number' | 'statusId' | 'statusCategory' | 'nextActionAt' | 'ownActionAt'>;

function newTicket(scope: Scope, opening: Opening, placed: Placed): TicketRecord {
  const { first } = opening;
  const written = first ? scope.now : null;
  return {
    ...placed,
    id: newId(),
    subject: plainLine(opening.subject),
    snippet: storable(snippetOf(first?.text ?? '')),
    priority: opening.priority ?? 'normal',
    teamId: opening.teamId,
    assigneeId: opening.assigneeId ?? null,
    requesterId: opening.requesterId,
    waitingOn: 'us',
    channel: opening.channel,
    connectionId: opening.connectionId,
    language: opening.language,
    tags: opening.tags ?? [],
    urgency: CALM,
    waitingSince: scope.now,
    version: 1,
    createdAt: scope.now,
    updatedAt: scope.now,
    lastMessageAt: scope.now,
    firstCustomerAt: written,
    lastCustomerAt: written,
    firstAgentAt: null,
    lastAgentAt: null,
    solvedAt: null,
    closedAt: null,
    messageCount: first ? 1 : 0,
    hasAttachments: first?.attachments.some((file) => !file.inline) ?? false,
    undelivered: false,
    followUpOf: opening.followUpOf ?? null,
    joinNumber: opening.join?.number ?? null,
    joinReason: opening.join?.reason ?? null,
    branchActionAt: null,
    topicId: opening.topicId ?? null,
    line: opening.line ?? FIRST_LINE,
    stage: null,
    neededBy: opening.neededBy ?? null,
    waitingReason: null,
    deadlineAt: null,
    deadlineKind: null,
    fields: opening.fields ?? {},
    incidentId: null,
    snoozedUntil: null,
  };
}
