/** Statements on the ticket's own row. */
import { change, changeReturning, many, maybeOne } from '../../../platform/db/statement.ts';
import type { TicketRecord } from '../ticket.ts';

const columns = `id, number, subject, snippet, status_id, status_category, priority, team_id, assignee_id, requester_id,
  waiting_on, channel, connection_id, language, tags, urgency, next_action_at, waiting_since, version, created_at, updated_at,
  last_message_at, first_customer_at, last_customer_at, first_agent_at, last_agent_at, solved_at, closed_at,
  message_count, has_attachments, undelivered, follow_up_of, join_number, join_reason, own_action_at, branch_action_at,
  topic_id, line, stage, needed_by, waiting_reason, deadline_at, deadline_kind, fields, incident_id, snoozed_until`;

export const findByNumber = maybeOne<{ number: string }, TicketRecord>(
  'tickets.findByNumber',
  `select ${columns} from ticket where account_id = :account and number = :number`,
);

export const lockByNumber = maybeOne<{ number: string }, TicketRecord>(
  'tickets.lockByNumber',
  `select ${columns} from ticket where account_id = :account and number = :number for update`,
);

export const findById = maybeOne<{ id: string }, TicketRecord>(
  'tickets.findById',
  `select ${columns} from ticket where account_id = :account and id = :id`,
);

export const lockById = maybeOne<{ id: string }, TicketRecord>(
  'tickets.lockById',
  `select ${columns} from ticket where account_id = :account and id = :id for update`,
);

/** Held without being read. */
export const lockRow = maybeOne<{ id: string }, { id: string }>(
  'tickets.lockRow',
  `select id from ticket where account_id = :account and id = :id for update`,
);

export const unfinishedAfter = many<{ after: string; limit: number }, TicketRecord>(
  'tickets.unfinishedAfter',
  `select ${columns} from ticket
   where account_id = :account and status_category in ('new', 'open', 'pending', 'onHold') and id > :after
   order by id limit :limit`,
);

/** Ids begin with the time: the newest are the last ones of the key. */
export const newestOpened = many<{ since: Date; limit: number }, TicketRecord>(
  'tickets.newestOpened',
  `select ${columns} from (
     select * from ticket where account_id = :account order by id desc limit :limit
   ) as newest
   where created_at >= :since order by id desc`,
);

/** How many a customer has opened since then, counted no further than `most`. */
export const countOpenedBy = maybeOne<{ requesterId: string; since: Date; most: number }, { opened: number }>(
  'tickets.countOpenedBy',
  `select count(*)::int as opened from (
     select 1 from ticket where account_id = :account and requester_id = :requesterId and created_at >= :since limit :most
   ) as latest`,
);

export const insert = change<TicketRecord>(
  'tickets.insert',
  `insert into ticket (account_id, id, number, subject, snippet, status_id, status_category, priority, team_id, assignee_id,
     requester_id, waiting_on, channel, connection_id, language, tags, urgency, next_action_at, waiting_since, version,
     created_at, updated_at, last_message_at, first_customer_at, last_customer_at, first_agent_at, last_agent_at,
     message_count, has_attachments, follow_up_of, join_number, join_reason, own_action_at, topic_id, line, needed_by, fields)
   values (:account, :id, :number, :subject, :snippet, :statusId, :statusCategory, :priority, :teamId, :assigneeId,
     :requesterId, :waitingOn, :channel, :connectionId, :language, :tags, :urgency, :nextActionAt, :waitingSince, :version,
     :createdAt, :updatedAt, :lastMessageAt, :firstCustomerAt, :lastCustomerAt, :firstAgentAt, :lastAgentAt,
     :messageCount, :hasAttachments, :followUpOf, :joinNumber, :joinReason, :ownActionAt, :topicId, :line, :neededBy, :fields)`,
);

export const update = change<TicketRecord>(
  'tickets.update',
  `update ticket set subject = :subject, snippet = :snippet, status_id = :statusId, status_category = :statusCategory,
     priority = :priority, team_id = :teamId, assignee_id = :assigneeId, requester_id = :requesterId, waiting_on = :waitingOn,
     connection_id = :connectionId, language = :language, tags = :tags, urgency = :urgency,
     own_action_at = :ownActionAt, next_action_at = least(:ownActionAt, branch_action_at), waiting_since = :waitingSince, version = :version, updated_at = :updatedAt,
     last_message_at = :lastMessageAt, first_customer_at = :firstCustomerAt, last_customer_at = :lastCustomerAt,
     first_agent_at = :firstAgentAt, last_agent_at = :lastAgentAt, solved_at = :solvedAt, closed_at = :closedAt,
     message_count = :messageCount, has_attachments = :hasAttachments, undelivered = :undelivered,
     join_number = :joinNumber, join_reason = :joinReason, topic_id = :topicId, line = :line, stage = :stage,
     needed_by = :neededBy, waiting_reason = :waitingReason, deadline_at = :deadlineAt, deadline_kind = :deadlineKind,
     fields = :fields, incident_id = :incidentId, snoozed_until = :snoozedUntil
   where account_id = :account and id = :id`,
);

/** What only counts and colours: no new version, so that nobody who is writing is held up by it. */
export const updateSlots = change<
  Pick<TicketRecord, 'id' | 'urgency' | 'deadlineAt' | 'deadlineKind' | 'ownActionAt' | 'snoozedUntil'>
>(
  'tickets.updateSlots',
  `update ticket set urgency = :urgency, deadline_at = :deadlineAt, deadline_kind = :deadlineKind,
     own_action_at = :ownActionAt, next_action_at = least(:ownActionAt, branch_action_at), snoozed_until = :snoozedUntil
   where account_id = :account and id = :id`,
);

/** So many are held at once; agents wait for them as long as it takes to act on all. */
export const DUE_TOGETHER = 16;

/** The next tickets whose moments have come; locked, and skipped by everybody else until this transaction ends. */
export const lockDue = many<{ now: Date }, TicketRecord>(
  'tickets.lockDue',
  `select ${columns} from ticket
   where account_id = :account and next_action_at <= :now
   order by next_action_at limit ${DUE_TOGETHER} for update skip locked`,
);

/** The trunk's own moment alone, when it could not be acted on. */
export const putOffOwnMoment = change<{ id: string; at: Date }>(
  'tickets.putOffOwnMoment',
  `update ticket set own_action_at = :at, next_action_at = least(:at, branch_action_at)
   where account_id = :account and id = :id`,
);

export const nextDue = maybeOne<object, { at: Date }>(
  'tickets.nextDue',
  `select next_action_at as at from ticket
   where account_id = :account and next_action_at is not null order by next_action_at limit 1`,
);

export const takeNumbers = changeReturning<{ prefix: string; block: number }, { next: number }>(
  'tickets.takeNumbers',
  `insert into number_counter (account_id, prefix, next) values (:account, :prefix, 1001 + :block::int)
   on conflict (account_id, prefix) do update set next = number_counter.next + :block::int
   returning next`,
);

export const tagsInUse = many<{ starts: string }, { tag: string }>(
  'tickets.tagsInUse',
  `select distinct tag from (
     select unnest(tags) as tag from ticket
     where account_id = :account and status_category in ('new', 'open', 'pending', 'onHold')
     order by -urgency, waiting_since, id limit 5000
   ) as used
   where lower(tag) like :starts order by tag limit 30`,
);

export const csatOf = maybeOne<
  { ticketId: string },
  { score: number | null; comment: string | null; askedAt: Date | null; ratedAt: Date | null }
>(
  'tickets.csatOf',
  `select score, comment, asked_at, rated_at from csat where account_id = :account and ticket_id = :ticketId`,
);
