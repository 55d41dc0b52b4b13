/** Statements that read the desk's tickets for learning, trying and comparing. */
import { many, maybeOne } from '../../../platform/db/statement.ts';
import type { Priority, StatusCategory } from '../../../../contract/terms.ts';

const first = (letters: number) => `(select left(message.text, ${letters}) from message
   where message.account_id = ticket.account_id and message.ticket_id = ticket.id
     and message.direction = 'inbound' and message.purpose = 'message' order by message.id limit 1)`;

export interface PastTicket {
  id: string;
  number: string;
  subject: string;
  text: string | null;
  createdAt: Date;
  topicId: string | null;
  priority: Priority;
  teamId: string;
  /** Answered by an agent, and finished. */
  worked: boolean;
  verdicts: PastVerdict[] | null;
}

export interface PastVerdict {
  head: string;
  answer: string | null;
  decidedBy: string;
  acted: boolean;
  confirmed: string | null;
}

/** The newest tickets that may teach something: worked on by an agent to the end, or judged by one. */
export const pastTickets = many<{ limit: number }, PastTicket>(
  'triage.pastTickets',
  `select ticket.id, number, subject, ${first(4_000)} as text, created_at, topic_id, priority, team_id,
     (status_category in ('solved', 'closed') and first_agent_at is not null) as worked, said.verdicts
   from ticket
   left join lateral (
     select jsonb_agg(jsonb_build_object('head', head, 'answer', answers -> 0 ->> 'value', 'decidedBy', decided_by,
       'acted', acted, 'confirmed', confirmed)) as verdicts, bool_or(confirmed is not null) as judged
     from triage_verdict where account_id = ticket.account_id and ticket_id = ticket.id
   ) as said on true
   where ticket.account_id = :account and message_count > 0
     and ((status_category in ('solved', 'closed') and first_agent_at is not null) or said.judged)
   order by ticket.id desc limit :limit`,
);

export const latestTickets = many<
  { limit: number },
  Pick<PastTicket, 'number' | 'subject' | 'text' | 'createdAt'>
>(
  'triage.latestTickets',
  `select number, subject, ${first(20_000)} as text, created_at from ticket
   where account_id = :account order by id desc limit :limit`,
);

export const firstLetter = maybeOne<{ ticketId: string }, { text: string }>(
  'triage.firstLetter',
  `select left(text, 20000) as text from message
   where account_id = :account and ticket_id = :ticketId and direction = 'inbound' and purpose = 'message'
   order by id limit 1`,
);

export interface NearTicket {
  id: string;
  number: string;
  subject: string;
  text: string | null;
  requesterId: string;
  statusCategory: StatusCategory;
  createdAt: Date;
  incidentId: string | null;
  teamId: string;
  assigneeId: string | null;
}

/** Other tickets of the same person: unfinished, or young. */
export const ticketsOfPerson = many<{ ticketId: string; requesterId: string; since: Date }, NearTicket>(
  'triage.ticketsOfPerson',
  `select id, number, subject, ${first(4_000)} as text, requester_id, status_category, created_at, incident_id,
     team_id, assignee_id
   from ticket
   where account_id = :account and requester_id = :requesterId and id <> :ticketId and message_count > 0
     and (status_category in ('new', 'open', 'pending', 'onHold') or created_at >= :since)
   order by id desc limit 30`,
);

/** Tickets opened since then by others; what they say is asked for apart, as most of them are known. */
export const ticketsSince = many<
  { ticketId: string; requesterId: string; since: Date; sinceId: string },
  Pick<NearTicket, 'id' | 'requesterId'>
>(
  'triage.ticketsSince',
  `select id, requester_id from ticket
   where account_id = :account and id >= (select :sinceId::uuid) and id <> :ticketId and requester_id <> :requesterId and message_count > 0
     and created_at >= (select :since::timestamptz)
   order by id desc limit 200`,
);

export const textsOf = many<{ ids: string[] }, Pick<NearTicket, 'id' | 'subject' | 'text'>>(
  'triage.textsOf',
  `select id, subject, ${first(1_000)} as text from ticket
   where account_id = :account and id = any((select :ids::uuid[])::uuid[])`,
);

type Summary = Pick<NearTicket, 'id' | 'number' | 'subject' | 'statusCategory' | 'createdAt'>;

export const ticketsOf = many<
  { ids: string[] },
  Summary & { teamId: string; assigneeId: string | null; incidentId: string | null }
>(
  'triage.ticketsOf',
  `select id, number, subject, status_category, created_at, team_id, assignee_id, incident_id from ticket
   where account_id = :account and id = any(:ids::uuid[]) order by id`,
);

export const casesOf = many<{ incidentId: string }, Summary & { teamId: string; assigneeId: string | null }>(
  'triage.casesOf',
  `select id, number, subject, status_category, created_at, team_id, assignee_id from ticket
   where account_id = :account and incident_id = :incidentId order by id limit 500`,
);

/** What people and programs have already chosen on a ticket. */
export const chosenByPeople = many<{ ticketId: string }, { type: string }>(
  'triage.chosenByPeople',
  `select distinct type from event
   where account_id = :account and ticket_id = :ticketId and actor_kind <> 'system'
     and type in ('ticket.topicChanged', 'ticket.priorityChanged', 'ticket.teamChanged', 'ticket.lineChanged')`,
);

/** Are there as many tickets since then as an incident takes? `usual` for who has not set it. */
export const youngTickets = maybeOne<{ sinceId: string; usual: number }, { enough: boolean }>(
  'triage.youngTickets',
  `with wanted as (
     select coalesce(max(incident_tickets), :usual::int) as tickets from triage_setting where account_id = :account
   )
   select count(*) >= (select tickets from wanted) as enough from (
     select from ticket where account_id = :account and id >= :sinceId::uuid limit (select tickets from wanted)
   ) as young`,
);
