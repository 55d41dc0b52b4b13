/** Statements on what tickets are about. */
import { change, many } from '../../platform/db/statement.ts';
import { rowColumns, withRequester, type RowRecord } from '../views/row.ts';
import type { Sight } from '../views/sight.ts';

export interface LinkRow {
  subjectId: string;
  linkedAt: Date;
  messageId: string | null;
}

export const linksOf = many<{ ticketId: string }, LinkRow>(
  'mentions.ofTicket',
  `select subject_id, linked_at, message_id from subject_of_ticket
   where account_id = :account and ticket_id = :ticketId order by linked_at, subject_id limit 100`,
);

/** Nothing when it is linked already. */
export const insertLink = change<{
  ticketId: string;
  subjectId: string;
  now: Date;
  messageId: string | null;
}>(
  'mentions.link',
  `insert into subject_of_ticket (account_id, ticket_id, subject_id, linked_at, message_id)
   values (:account, :ticketId, :subjectId, :now, :messageId) on conflict do nothing`,
);

export const deleteLink = change<{ ticketId: string; subjectId: string }>(
  'mentions.unlink',
  `delete from subject_of_ticket
   where account_id = :account and ticket_id = :ticketId and subject_id = :subjectId`,
);

export const ticketsAbout = many<
  Sight & { subjectId: string; at: string | Date; id: string; limit: number },
  RowRecord & { linkedAt: Date }
>(
  'mentions.ticketsAbout',
  `with page as materialized (
     select ticket.*, link.linked_at from subject_of_ticket as link
     join ticket on ticket.account_id = link.account_id and ticket.id = link.ticket_id
     where link.account_id = :account and link.subject_id = :subjectId
       and (link.linked_at, link.ticket_id) < (:at::timestamptz, :id::uuid)
       and (:all or ticket.team_id = any(:teams::uuid[]) or ticket.assignee_id = :me)
     order by link.linked_at desc, link.ticket_id desc limit :limit
   )
   select ${rowColumns}, ticket.linked_at from page as ticket ${withRequester}
   order by ticket.linked_at desc, ticket.id desc`,
);
