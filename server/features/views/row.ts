/** A row of a list, and the SQL that reads one. */
import type { TicketRow } from '../../../contract/tickets.ts';

export type RowRecord = Omit<
  TicketRow,
  | 'nextActionAt'
  | 'lookAgainAt'
  | 'snoozedUntil'
  | 'deadlineAt'
  | 'waitingSince'
  | 'lastMessageAt'
  | 'createdAt'
> & {
  nextActionAt: Date | null;
  lookAgainAt: Date | null;
  deadlineAt: Date | null;
  snoozedUntil: Date | null;
  waitingSince: Date;
  lastMessageAt: Date;
  createdAt: Date;
};

export const rowColumns = `ticket.id, ticket.number, ticket.subject, ticket.snippet, ticket.status_id, ticket.status_category, ticket.priority, ticket.team_id,
  ticket.assignee_id, ticket.requester_id, customer.name as requester_name, coalesce(contact.value, '') as requester_address,
  ticket.waiting_on, ticket.channel, ticket.tags, ticket.urgency, ticket.next_action_at, ticket.own_action_at as look_again_at, ticket.deadline_at, ticket.deadline_kind,
  ticket.topic_id, ticket.line, ticket.snoozed_until, ticket.waiting_since,
  ticket.last_message_at, ticket.created_at, ticket.message_count, ticket.has_attachments, ticket.undelivered, ticket.version`;

/** Who wrote it, fetched for the rows of the page alone. */
export const withRequester = `join customer on customer.account_id = :account and customer.id = ticket.requester_id
  left join lateral (
    select value from identity
    where identity.account_id = :account and identity.customer_id = ticket.requester_id
    order by kind = 'email' desc, created_at limit 1
  ) as contact on true`;
