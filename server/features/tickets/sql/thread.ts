/** Statements on what hangs on a ticket: messages, notes, files, references, participants. */
import { change, many, maybeOne } from '../../../platform/db/statement.ts';
import type { LoggedEvent } from '../../../platform/events/log.ts';
import type { MailName, MessageRecord } from '../ticket.ts';

const messageColumns = `id, ticket_id, direction, purpose, at, author_kind, author_id, author_name, author_address, recipients, subject,
  text, html, (full_text is not null or full_html is not null) as folded, channel, connection_id, mail_message_id,
  letter_id, thread_reason, unverified`;

export interface NewMessage extends Omit<MessageRecord, 'folded' | 'recipients'> {
  /** Whether its Message-ID is one of ours. */
  ours: boolean;
  recipients: string;
  fullText: string | null;
  fullHtml: string | null;
}

/** With the key by which answers to it find the ticket. */
export const insertMessage = change<NewMessage>(
  'messages.insert',
  `with referred as (
     insert into message_reference (account_id, mail_message_id, ticket_id, message_id, ours)
     select :account, :mailMessageId, :ticketId, :id, :ours::boolean where :mailMessageId::text is not null
     on conflict do nothing)
   insert into message (account_id, ticket_id, id, direction, purpose, at, author_kind, author_id, author_name, author_address,
     recipients, subject, text, html, full_text, full_html, channel, connection_id, mail_message_id, letter_id, thread_reason, unverified)
   values (:account, :ticketId, :id, :direction, :purpose, :at, :authorKind, :authorId, :authorName, :authorAddress,
     :recipients::text::jsonb, :subject, :text, :html, :fullText, :fullHtml, :channel, :connectionId, :mailMessageId, :letterId, :threadReason, :unverified)`,
);

/** By the number, so that it can be asked together with the ticket. */
export const messagePage = many<{ number: string; before: string; limit: number }, MessageRecord>(
  'messages.page',
  `select ${messageColumns} from message
   where account_id = :account and id < :before::uuid
     and ticket_id = (select id from ticket where account_id = :account and number = :number)
   order by id desc limit :limit`,
);

export const findMessage = maybeOne<
  { ticketId: string; id: string },
  MessageRecord & { fullText: string | null; fullHtml: string | null }
>(
  'messages.find',
  `select ${messageColumns}, full_text, full_html from message
   where account_id = :account and ticket_id = :ticketId and id = :id`,
);

export const newestMessageId = maybeOne<{ ticketId: string }, { id: string }>(
  'messages.newest',
  `select id from message where account_id = :account and ticket_id = :ticketId and purpose = 'message' order by id desc limit 1`,
);

export const publicMessages = many<{ ticketId: string; limit: number }, MessageRecord>(
  'messages.public',
  `select ${messageColumns} from message
   where account_id = :account and ticket_id = :ticketId and purpose = 'message' order by id desc limit :limit`,
);

export const customerTexts = many<
  { ticketId: string; upTo: Date; limit: number },
  { id: string; at: Date; text: string }
>(
  'messages.customerTexts',
  `select id, at, text from message
   where account_id = :account and ticket_id = :ticketId and direction = 'inbound' and at <= :upTo
   order by id desc limit :limit`,
);

export const deleteMessage = change<{ ticketId: string; id: string }>(
  'messages.delete',
  `delete from message where account_id = :account and ticket_id = :ticketId and id = :id`,
);

export const deleteReferences = change<{ ticketId: string; messageId: string }>(
  'messages.deleteReferences',
  `delete from message_reference where account_id = :account and ticket_id = :ticketId and message_id = :messageId`,
);

export interface Reference {
  mailMessageId: string;
  ticketId: string;
  messageId: string;
  ours: boolean;
}

export const findReferences = many<{ ids: string[] }, Reference>(
  'messages.findReferences',
  `select mail_message_id, ticket_id, message_id, ours from message_reference
   where account_id = :account and mail_message_id = any((select :ids::text[])::text[])`,
);

/** The newest Message-IDs of a thread, newest first. */
export const threadReferences = many<
  { ticketId: string; limit: number },
  { mailMessageId: string; direction: string }
>(
  'messages.threadReferences',
  `select mail_message_id, direction from message
   where account_id = :account and ticket_id = :ticketId and mail_message_id is not null
   order by id desc limit :limit`,
);

export const insertNote = change<{
  ticketId: string;
  id: string;
  at: Date;
  agentId: string | null;
  text: string;
  html: string | null;
}>(
  'notes.insert',
  `insert into note (account_id, ticket_id, id, at, agent_id, text, html)
   values (:account, :ticketId, :id, :at, :agentId, :text, :html)`,
);

export interface NoteRecord {
  id: string;
  at: Date;
  agentId: string | null;
  text: string;
  html: string | null;
}

/** Null when it was no agent. */
interface ByAgent {
  agentName: string | null;
}

export const notesBetween = many<
  { ticketId: string; after: string; before: string; limit: number },
  NoteRecord & ByAgent
>(
  'notes.between',
  `select note.id, at, agent_id, text, html, agent.name as agent_name from note
   left join agent on agent.account_id = note.account_id and agent.id = agent_id
   where note.account_id = :account and ticket_id = :ticketId and note.id >= :after::uuid and note.id < :before::uuid
   order by note.id limit :limit`,
);

export interface HistoryRecord {
  id: string;
  at: Date;
  type: string;
  actorKind: 'agent' | 'customer' | 'system' | 'token';
  actorId: string | null;
  data: Record<string, unknown>;
}

export const eventsBetween = many<
  { ticketId: string; after: string; before: string; hidden: string[]; limit: number },
  HistoryRecord & ByAgent
>(
  'tickets.eventsBetween',
  `select event.id, at, type, actor_kind, actor_id, data, agent.name as agent_name from event
   left join agent on agent.account_id = event.account_id and agent.id = actor_id
   where event.account_id = :account and ticket_id = :ticketId and event.id >= :after::uuid and event.id < :before::uuid
     and not (type = any(:hidden)) order by event.id limit :limit`,
);

export const historyOf = many<{ ticketIds: string[] }, LoggedEvent>(
  'tickets.historyOf',
  `select account_id, xid::text, id, at, type, ticket_id, actor_kind, actor_id, data from event
   where account_id = :account and ticket_id = any(:ticketIds::uuid[]) order by ticket_id, event.xid, id`,
);

export const replyEvent = maybeOne<
  { ticketId: string; messageId: string },
  { data: Record<string, unknown> }
>(
  'tickets.replyEvent',
  `select data from event
   where account_id = :account and ticket_id = :ticketId and type = 'ticket.replied' and data ->> 'messageId' = :messageId::text
   order by id desc limit 1`,
);

export const joinedInto = maybeOne<{ ticketId: string }, { number: string }>(
  'tickets.joinedInto',
  `select data ->> 'into' as number from event
   where account_id = :account and ticket_id = :ticketId and type = 'ticket.joined' and data ->> 'into' is not null
   order by id desc limit 1`,
);

export interface AttachmentRecord {
  id: string;
  ticketId: string;
  messageId: string | null;
  noteId: string | null;
  name: string;
  type: string;
  size: number;
  sha256: string;
  contentId: string | null;
  inline: boolean;
}

export const insertAttachment = change<AttachmentRecord & { at: Date }>(
  'attachments.insert',
  `insert into attachment (account_id, ticket_id, id, message_id, note_id, name, type, size, sha256, content_id, inline, created_at)
   values (:account, :ticketId, :id, :messageId, :noteId, :name, :type, :size, :sha256, :contentId, :inline, :at)`,
);

export const attachmentsOf = many<{ ticketId: string }, AttachmentRecord>(
  'attachments.ofTicket',
  `select id, ticket_id, message_id, note_id, name, type, size, sha256, content_id, inline from attachment
   where account_id = :account and ticket_id = :ticketId order by id limit 1000`,
);

export const deleteAttachmentsOfMessage = change<{ ticketId: string; messageId: string }>(
  'attachments.deleteOfMessage',
  `delete from attachment where account_id = :account and ticket_id = :ticketId and message_id = :messageId`,
);

export interface ParticipantRecord {
  customerId: string;
  name: string;
  address: string;
  state: 'confirmed' | 'proposed';
}

export const participants = many<{ ticketId: string }, ParticipantRecord>(
  'participants.ofTicket',
  `select customer_id, customer.name, coalesce(address.value, '') as address, participant.state
   from participant
   join customer on customer.account_id = participant.account_id and customer.id = participant.customer_id
   left join lateral (
     select value from identity
     where identity.account_id = participant.account_id and identity.customer_id = participant.customer_id and kind = 'email'
     order by created_at limit 1
   ) as address on true
   where participant.account_id = :account and ticket_id = :ticketId order by customer.name limit 100`,
);

export const putParticipant = change<{ ticketId: string; customerId: string; state: string }>(
  'participants.put',
  `insert into participant (account_id, ticket_id, customer_id, state) values (:account, :ticketId, :customerId, :state)
   on conflict (account_id, ticket_id, customer_id) do update set state = excluded.state
   where participant.state <> 'confirmed'`,
);

export const removeParticipant = change<{ ticketId: string; customerId: string }>(
  'participants.remove',
  `delete from participant where account_id = :account and ticket_id = :ticketId and customer_id = :customerId`,
);

export type Recipients = { to: MailName[]; cc: MailName[] };

interface Ends {
  from: string;
  into: string;
}

export const moveMessages = change<Ends>(
  'messages.move',
  `update message set ticket_id = :into where account_id = :account and ticket_id = :from`,
);

export const moveAttachments = change<Ends>(
  'attachments.move',
  `update attachment set ticket_id = :into where account_id = :account and ticket_id = :from and message_id is not null`,
);

export const moveReferences = change<Ends>(
  'messages.moveReferences',
  `update message_reference set ticket_id = :into where account_id = :account and ticket_id = :from`,
);
