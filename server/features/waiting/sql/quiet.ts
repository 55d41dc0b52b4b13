/** Statements on what a ticket's facts say about waiting: whose turn it was, and when somebody last did something. */
import type { StatusCategory } from '../../../../contract/terms.ts';
import { change, many, maybeOne } from '../../../platform/db/statement.ts';

export const categoryChanges = many<
  { ticketId: string },
  { at: Date; category: StatusCategory; from: string }
>(
  'waiting.categoryChanges',
  `select at, data ->> 'category' as category, data ->> 'from' as from from event
   where account_id = :account and ticket_id = :ticketId and type = 'ticket.statusChanged' order by id limit 1000`,
);

/** By people and their programs; what the desk does by itself is no work on a ticket. */
export const lastActivity = maybeOne<{ ticketId: string }, { at: Date }>(
  'waiting.lastActivity',
  `select at from event
   where account_id = :account and ticket_id = :ticketId and actor_kind <> 'system' order by id desc limit 1`,
);

export const findQuiet = maybeOne<{ ticketId: string }, { since: Date }>(
  'waiting.findQuiet',
  `select since from quiet_ticket where account_id = :account and ticket_id = :ticketId`,
);

export const putQuiet = change<{ ticketId: string; since: Date }>(
  'waiting.putQuiet',
  `insert into quiet_ticket (account_id, ticket_id, since) values (:account, :ticketId, :since)
   on conflict (account_id, ticket_id) do update set since = excluded.since`,
);

export const deleteQuiet = change<{ ticketId: string }>(
  'waiting.deleteQuiet',
  `delete from quiet_ticket where account_id = :account and ticket_id = :ticketId`,
);

/** Asked of every change of status and every reply, before anything is done about it. */
export const concern = maybeOne<
  { ticketId: string },
  { isPlanned: boolean; isQuiet: boolean; isAuto: boolean }
>(
  'waiting.concern',
  `select exists (select from follow_up_run where account_id = :account and ticket_id = :ticketId) as is_planned,
     exists (select from quiet_ticket where account_id = :account and ticket_id = :ticketId) as is_quiet,
     exists (select from waiting_settings where account_id = :account and auto_plan_id is not null) as is_auto`,
);
