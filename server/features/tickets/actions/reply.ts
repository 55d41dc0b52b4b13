/** An agent answers the customer. The letter waits in the outbox for the undo time. */
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { takeUploads } from '../../files/actions.ts';
import { queueLetter } from '../../outbox/actions/queue.ts';
import { agentOf, teamOf } from '../../staff/questions.ts';
import { refuseUnfilled } from '../../topics/questions.ts';
import { holdTicket } from '../access.ts';
import { addressTicket, type Addressed } from '../correspondence/addressing.ts';
import { composeReply } from '../correspondence/compose.ts';
import type { LetterBody } from '../correspondence/letter.ts';
import { tell, ticketReplied } from '../events.ts';
import { afterAgentReply, isUnfinished, snippetOf } from '../rules.ts';
import { saveTicket } from '../save.ts';
import { newestMessageId } from '../sql/thread.ts';
import { chosenStatus, statusOf } from '../statuses.ts';
import { reasonOfWaiting } from '../waiting-reason.ts';
import { attachFiles, storable, writeOutgoing } from '../thread.ts';
import type { StatusRecord, StoredFile, TicketRecord, TurnState } from '../ticket.ts';
import { dropDraft } from './draft.ts';
import { setParticipants } from './participants.ts';
import { writtenBody, type Writing } from './written.ts';

export interface Reply extends Writing {
  cc?: string[];
  seenMessageId?: string | null;
  statusId?: string;
  waitingReason?: string;
  nextActionAt?: string;
  anyway?: boolean;
}

export async function replyToTicket(
  scope: Scope,
  number: string,
  reply: Reply,
): Promise<{ ticket: TicketRecord; messageId: string }> {
  const body = writtenBody(reply);
  const before = await holdTicket(scope, number);
  await refuseUnseen(scope, before, reply);
  const status = reply.statusId
    ? await chosenStatus(scope, before, reply.statusId)
    : await statusOf(scope, 'pending');
  if (!isUnfinished(status.category)) await refuseUnfilled(scope, before);
  if (reply.cc) await setParticipants(scope, before, { addresses: reply.cc });
  const files = await filesOf(scope, reply.uploadIds ?? []);
  const messageId = await send(scope, before, body, files);
  const changed = await afterReply(scope, before, status, reply);
  const ticket = await saveTicket(scope, before, {
    ...changed,
    snippet: storable(snippetOf(body.text)) || before.snippet,
    hasAttachments: before.hasAttachments || files.length > 0,
  });
  tell(scope, ticket, ticketReplied, { messageId, before: turnOf(before) });
  await dropDraft(scope, ticket.id);
  return { ticket, messageId };
}

async function afterReply(
  scope: Scope,
  before: TicketRecord,
  status: StatusRecord,
  { waitingReason: reason, nextActionAt }: Reply,
): Promise<TicketRecord> {
  const lookAgainAt = nextActionAt ? new Date(nextActionAt) : undefined;
  if (lookAgainAt && lookAgainAt <= scope.now) refuse('badRequest', 'nextActionAt');
  const account = await theAccount(scope);
  const after = afterAgentReply(before, status, scope.actor.id, scope.now, account, lookAgainAt);
  const waitingReason = await reasonOfWaiting(scope, before, { status, reason, lookAgainAt, isAsked: false });
  return { ...after, waitingReason };
}

/** Something newer came while the agent was writing: he is to see it first (THREATS T25, FIELD P11). */
async function refuseUnseen(scope: Scope, ticket: TicketRecord, reply: Reply): Promise<void> {
  if (reply.anyway || reply.seenMessageId === undefined) return;
  const newest = await newestMessageId(scope.tx, { ticketId: ticket.id });
  if ((newest?.id ?? null) !== reply.seenMessageId)
    refuse('newerMessages', undefined, { newestMessageId: newest?.id ?? null, version: ticket.version });
}

async function filesOf(scope: Scope, uploadIds: readonly string[]): Promise<StoredFile[]> {
  const uploads = await takeUploads(scope, uploadIds);
  return uploads.map(({ id: _id, ...file }) => ({
    ...file,
    contentId: null,
    inline: false,
  }));
}

async function send(
  scope: Scope,
  ticket: TicketRecord,
  body: LetterBody,
  files: StoredFile[],
): Promise<string> {
  const id = newId();
  const addressed = await addressTicket(scope, ticket);
  const author = await authorOf(scope);
  await writeOutgoing(scope, {
    id,
    ticketId: ticket.id,
    purpose: 'message',
    at: scope.now,
    authorKind: scope.actor.kind === 'system' ? 'system' : 'agent',
    authorId: scope.actor.id,
    authorName: author.name,
    authorAddress: addressed.connection?.address ?? '',
    recipients: JSON.stringify({ to: addressed.to ? [addressed.to] : [], cc: addressed.cc }),
    subject: addressed.envelope.subject,
    text: body.text,
    html: body.html,
    fullText: null,
    fullHtml: null,
    channel: 'email',
    connectionId: addressed.connection?.id ?? null,
    mailMessageId: addressed.to ? addressed.envelope.messageId : null,
  });
  await attachFiles(scope, { ticketId: ticket.id, messageId: id, noteId: null }, files);
  if (addressed.to) await queue(scope, ticket, { id, body, files, addressed, author });
  return id;
}

interface Author {
  name: string;
  signature: string;
}

async function authorOf(scope: Scope): Promise<Author> {
  return scope.actor.id ? agentOf(scope, scope.actor.id) : { name: '', signature: '' };
}

interface Outgoing {
  id: string;
  body: LetterBody;
  files: StoredFile[];
  addressed: Addressed;
  author: Author;
}

async function queue(
  scope: Scope,
  ticket: TicketRecord,
  { id, body, files, addressed, author }: Outgoing,
): Promise<void> {
  const account = await theAccount(scope);
  const team = await teamOf(scope, ticket.teamId);
  const about = {
    number: ticket.number,
    language: ticket.language,
    statusUrl: addressed.statusUrl,
    customerName: addressed.customer.name,
    company: account.name,
  };
  const letter = composeReply(about, body, [author.signature, team.signature]);
  await queueLetter(scope, {
    ticketId: ticket.id,
    messageId: id,
    connectionId: addressed.connection?.id ?? null,
    purpose: 'message',
    sendAt: new Date(scope.now.getTime() + account.undoSendSeconds * 1000),
    letter: {
      ...addressed.envelope,
      ...letter,
      to: addressed.to ? [addressed.to] : [],
      cc: addressed.cc,
      autoSubmitted: 'no',
      attachments: files,
      fromName: author.name || null,
    },
  });
}

function turnOf(ticket: TicketRecord): TurnState {
  const {
    statusId,
    statusCategory,
    assigneeId,
    waitingOn,
    waitingSince,
    ownActionAt,
    urgency,
    firstAgentAt,
    lastAgentAt,
    solvedAt,
    closedAt,
    waitingReason,
  } = ticket;
  return {
    statusId,
    statusCategory,
    assigneeId,
    waitingOn,
    waitingSince,
    ownActionAt,
    urgency,
    firstAgentAt,
    lastAgentAt,
    solvedAt,
    closedAt,
    waitingReason,
  };
}
