/** Statements on what agents want to be reminded of. */
import { change, changeReturning, many, maybeOne } from '../../../platform/db/statement.ts';

export interface ReminderRow {
  id: string;
  at: Date;
  text: string;
  ticketNumber: string;
  subject: string;
}

const shown = `reminder.id, reminder.at, reminder.text, ticket.number as ticket_number, ticket.subject
  from reminder join ticket on ticket.account_id = :account and ticket.id = reminder.ticket_id`;

export const listMine = many<{ me: string; at: string | Date; id: string; limit: number }, ReminderRow>(
  'reminders.mine',
  `select ${shown}
   where reminder.account_id = :account and reminder.agent_id = :me and reminder.told_at is null
     and (reminder.at, reminder.id) > (:at::timestamptz, :id::uuid)
   order by reminder.at, reminder.id limit :limit`,
);

export const listMineOf = many<{ me: string; ticketId: string }, ReminderRow>(
  'reminders.mineOfTicket',
  `select ${shown}
   where reminder.account_id = :account and reminder.ticket_id = :ticketId and reminder.agent_id = :me and reminder.told_at is null
   order by reminder.at, reminder.id limit 50`,
);

export const insert = change<{
  id: string;
  agentId: string;
  ticketId: string;
  at: Date;
  text: string;
  createdAt: Date;
}>(
  'reminders.insert',
  `insert into reminder (account_id, id, agent_id, ticket_id, at, text, created_at)
   values (:account, :id, :agentId, :ticketId, :at, :text, :createdAt)`,
);

export const removeMine = changeReturning<{ id: string; me: string }, { ticketId: string }>(
  'reminders.removeMine',
  `delete from reminder where account_id = :account and id = :id and agent_id = :me and told_at is null returning ticket_id`,
);

export const takeDue = changeReturning<
  { ticketId: string; now: Date },
  { id: string; agentId: string; text: string }
>(
  'reminders.takeDue',
  `update reminder set told_at = :now
   where account_id = :account and ticket_id = :ticketId and told_at is null and at <= :now
   returning id, agent_id, text`,
);

export const nextOf = maybeOne<{ ticketId: string }, { at: Date }>(
  'reminders.next',
  `select at from reminder where account_id = :account and ticket_id = :ticketId and told_at is null order by at limit 1`,
);
