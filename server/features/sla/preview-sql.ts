/** Statements on what a preview looks at: open tickets, the most urgent first. */
import { many, maybeOne } from '../../platform/db/statement.ts';
import type { TicketRecord } from '../tickets/ticket.ts';

export type OpenTicket = Pick<
  TicketRecord,
  | 'id'
  | 'number'
  | 'subject'
  | 'channel'
  | 'teamId'
  | 'priority'
  | 'tags'
  | 'topicId'
  | 'requesterId'
  | 'assigneeId'
  | 'line'
  | 'createdAt'
>;

export const openTickets = many<{ limit: number }, OpenTicket>(
  'sla.openTickets',
  `select id, number, subject, channel, team_id, priority, tags, topic_id, requester_id, assignee_id, line, created_at
   from ticket where account_id = :account and status_category in ('new', 'open', 'pending', 'onHold')
   order by -urgency, waiting_since, id limit :limit`,
);

export const countOpenTickets = maybeOne<object, { open: number }>(
  'sla.countOpenTickets',
  `select count(*)::int as open from ticket
   where account_id = :account and status_category in ('new', 'open', 'pending', 'onHold')`,
);

export const standings = many<
  { ids: readonly string[] },
  { id: string; tier: string | null; organizationId: string | null }
>(
  'sla.standings',
  `select customer.id, coalesce(customer.tier, organization.tier) as tier, customer.organization_id
   from customer left join organization
     on organization.account_id = customer.account_id and organization.id = customer.organization_id
   where customer.account_id = :account and customer.id = any(:ids::uuid[])`,
);
