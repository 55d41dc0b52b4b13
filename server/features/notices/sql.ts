/** Statements on notices: what an agent is told outside the tickets he happens to look at. */
import { change, many, maybeOne } from '../../platform/db/statement.ts';

export interface NoticeRow {
  id: string;
  at: Date;
  kind: string;
  data: Record<string, unknown>;
  readAt: Date | null;
  ticketNumber: string | null;
  subject: string | null;
}

export interface Position {
  me: string;
  /** Notices before this one. */
  before: string;
  limit: number;
  /** Of a ticket that he may not see he is told neither number nor subject. */
  all: boolean;
  teams: readonly string[];
}

export const insertNotices = change<{
  ids: string[];
  agentIds: readonly string[];
  at: Date;
  kind: string;
  ticketId: string | null;
  data: object;
}>(
  'notices.insert',
  `insert into notice (account_id, agent_id, id, at, kind, ticket_id, data)
   select :account, told.agent_id, told.id, :at, :kind, :ticketId, :data
   from unnest(:agentIds::uuid[], :ids::uuid[]) as told (agent_id, id)`,
);

function page(condition: string): string {
  return `select notice.id, notice.at, notice.kind, notice.data, notice.read_at, ticket.number as ticket_number, ticket.subject
   from notice left join ticket on ticket.account_id = :account and ticket.id = notice.ticket_id
     and (:all or ticket.team_id = any(:teams::uuid[]) or ticket.assignee_id = :me)
   where notice.account_id = :account and notice.agent_id = :me and notice.read_at ${condition} and notice.id < :before
   order by notice.id desc limit :limit`;
}

export const listUnread = many<Position, NoticeRow>('notices.unread', page('is null'));
export const listRead = many<Position, NoticeRow>('notices.readOnes', page('is not null'));

export const countUnread = maybeOne<{ me: string; atMost: number }, { unread: number }>(
  'notices.countUnread',
  `select count(*)::int as unread from (
     select 1 from notice where account_id = :account and agent_id = :me and read_at is null limit :atMost
   ) as counted`,
);

export const markRead = change<{ me: string; at: Date; ids: readonly string[] }>(
  'notices.markRead',
  `update notice set read_at = :at
   where account_id = :account and agent_id = :me and id = any(:ids::uuid[]) and read_at is null`,
);

export const markReadOfTicket = change<{ me: string; at: Date; number: string }>(
  'notices.markReadOfTicket',
  `update notice set read_at = :at from ticket
   where notice.account_id = :account and notice.agent_id = :me and notice.read_at is null
     and ticket.account_id = :account and ticket.id = notice.ticket_id and ticket.number = :number`,
);

export const markAllRead = change<{ me: string; at: Date }>(
  'notices.markAllRead',
  `update notice set read_at = :at where account_id = :account and agent_id = :me and read_at is null`,
);

export const forget = change<{ readBefore: Date; givenBefore: Date }>(
  'notices.forget',
  `delete from notice where account_id = :account and (read_at < :readBefore or at < :givenBefore)`,
);
