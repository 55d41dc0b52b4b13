/** Statements on queues: how they give out, what waits in them, who has how much. */
import { change, many, maybeOne } from '../../platform/db/statement.ts';
import type { TicketRecord } from '../tickets/ticket.ts';
import type { Way } from './candidate.ts';

export interface Place {
  teamId: string;
  line: number;
}

export interface QueueRow extends Place {
  way: Way;
  lastAgentDays: number;
  turnAgentId: string | null;
}

export type WaitingTicket = Pick<
  TicketRecord,
  'id' | 'number' | 'language' | 'priority' | 'topicId' | 'tags' | 'requesterId'
>;

const inQueue = `ticket.status_category in ('new', 'open') and ticket.assignee_id is null`;
const urgentFirst = `order by -urgency, waiting_since, id`;

export const listQueues = many<object, QueueRow>(
  'routing.listQueues',
  `select team_id, line, way, last_agent_days, turn_agent_id from routing_queue where account_id = :account`,
);

export const findQueue = maybeOne<Place, QueueRow>(
  'routing.findQueue',
  `select team_id, line, way, last_agent_days, turn_agent_id from routing_queue
   where account_id = :account and team_id = :teamId and line = :line`,
);

export const writeQueue = change<Omit<QueueRow, 'turnAgentId'>>(
  'routing.writeQueue',
  `insert into routing_queue (account_id, team_id, line, way, last_agent_days)
   values (:account, :teamId, :line, :way, :lastAgentDays)
   on conflict (account_id, team_id, line) do update set way = excluded.way, last_agent_days = excluded.last_agent_days`,
);

export const writeTurn = change<Place & { agentId: string }>(
  'routing.writeTurn',
  `update routing_queue set turn_agent_id = :agentId where account_id = :account and team_id = :teamId and line = :line`,
);

/** Queues that give out by themselves and in which something waits. */
export const queuesToStir = many<{ teamIds: readonly string[] | null }, Place>(
  'routing.queuesToStir',
  `select team_id, line from routing_queue as queue
   where account_id = :account and way <> 'manual'
     and (:teamIds::uuid[] is null or team_id = any(:teamIds::uuid[]))
     and exists (
       select 1 from ticket
       where ticket.account_id = :account and ticket.team_id = queue.team_id and ticket.line = queue.line and ${inQueue}
     )
   order by team_id, line`,
);

/** One hand at a time gives out in an account, so that nobody is given more than he can take. Let go at the end of the transaction. */
export const lockGivingOut = many<object, object>(
  'routing.lockGivingOut',
  `select pg_advisory_xact_lock(hashtextextended(:account::text || ' routing', 0))`,
);

export const holdWaiting = many<Place & { limit: number }, WaitingTicket>(
  'routing.holdWaiting',
  `select id, number, language, priority, topic_id, tags, requester_id from ticket
   where account_id = :account and team_id = :teamId and line = :line and ${inQueue}
   ${urgentFirst} limit :limit for update`,
);

/** The next one that nobody else is taking at this moment. `passed` false leaves out what this agent has given back. */
export const holdNext = maybeOne<
  { teamIds: readonly string[]; lines: readonly number[]; agentId: string; passed: boolean },
  { id: string }
>(
  'routing.holdNext',
  `select id from ticket
   where account_id = :account and ${inQueue} and team_id = any(:teamIds::uuid[]) and line = any(:lines::smallint[])
     and (:passed or not exists (
       select 1 from routing_pass
       where routing_pass.account_id = :account and routing_pass.ticket_id = ticket.id and routing_pass.agent_id = :agentId
     ))
   ${urgentFirst} limit 1 for update skip locked`,
);

/** What waits for us in the hands of each; an urgent one weighs two. */
export const loads = many<{ agentIds: readonly string[] }, { agentId: string; load: number }>(
  'routing.loads',
  `select assignee_id as agent_id, sum(case when priority = 'urgent' then 2 else 1 end)::int as load from ticket
   where account_id = :account and assignee_id = any(:agentIds::uuid[]) and status_category in ('new', 'open')
   group by assignee_id`,
);

/** Whose the last answered ticket of each of these customers is. */
export const lastAgents = many<
  { requesterIds: readonly string[]; since: Date },
  { requesterId: string; agentId: string }
>(
  'routing.lastAgents',
  `select asked.id as requester_id, last.assignee_id as agent_id
   from unnest(:requesterIds::uuid[]) as asked (id)
   cross join lateral (
     select assignee_id from ticket
     where ticket.account_id = :account and ticket.requester_id = asked.id
       and assignee_id is not null and last_agent_at > :since
     order by created_at desc, id desc limit 1
   ) as last`,
);

export const passes = many<{ ticketIds: readonly string[] }, { ticketId: string; agentId: string }>(
  'routing.passes',
  `select ticket_id, agent_id from routing_pass where account_id = :account and ticket_id = any(:ticketIds::uuid[])`,
);

export const notePass = change<{ ticketId: string; agentId: string; at: Date }>(
  'routing.notePass',
  `insert into routing_pass (account_id, ticket_id, agent_id, at) values (:account, :ticketId, :agentId, :at)
   on conflict do nothing`,
);

export interface Holder {
  agentId: string;
  teamId: string;
  /** He works here no longer, only comments, or is on leave. */
  isGone: boolean;
  /** Since when he has said that he is away, or, where that is watched, has had no screen open. */
  awaySince: Date | null;
}

/** Whose ticket this is, when he may not come back today. */
export const doubtfulHolder = maybeOne<{ ticketId: string; now: Date; longAgo: Date }, Holder>(
  'routing.doubtfulHolder',
  `with holder as (
     select agent.id as agent_id, ticket.team_id,
       not agent.active or agent.role = 'collaborator' or exists (
         select 1 from absence where absence.account_id = :account and absence.agent_id = agent.id
           and from_at <= :now and until_at > :now
       ) as is_gone,
       case when presence.state = 'away' then presence.state_at
         when setting.away_after_minutes is not null then presence.seen_at end as away_since
     from ticket
     join agent on agent.account_id = :account and agent.id = ticket.assignee_id
     left join agent_presence as presence on presence.account_id = :account and presence.agent_id = agent.id
     left join work_setting as setting on setting.account_id = :account
     where ticket.account_id = :account and ticket.id = :ticketId and ticket.status_category in ('new', 'open')
   )
   select agent_id, team_id, is_gone, away_since from holder where is_gone or away_since < :longAgo`,
);

/** Unfinished tickets of an agent, found by their assignee. */
export const holdTicketsOf = many<{ agentId: string; limit: number }, { id: string }>(
  'routing.holdTicketsOf',
  `select id from ticket
   where account_id = :account and assignee_id = :agentId and status_category in ('new', 'open', 'pending', 'onHold')
   ${urgentFirst} limit :limit for update`,
);

export const ticketsOf = many<
  { agentId: string; limit: number },
  Pick<TicketRecord, 'number' | 'subject' | 'waitingOn' | 'waitingSince' | 'teamId' | 'line'>
>(
  'routing.ticketsOf',
  `select number, subject, waiting_on, waiting_since, team_id, line from ticket
   where account_id = :account and assignee_id = :agentId and status_category in ('new', 'open', 'pending', 'onHold')
   ${urgentFirst} limit :limit`,
);

export const countTicketsOf = maybeOne<{ agentId: string }, { tickets: number }>(
  'routing.countTicketsOf',
  `select count(*)::int as tickets from ticket
   where account_id = :account and assignee_id = :agentId and status_category in ('new', 'open', 'pending', 'onHold')`,
);

/** What a person has set on this ticket by hand, also by a macro that he has pressed. */
export const setByHand = many<{ ticketId: string }, { type: string }>(
  'routing.setByHand',
  `select distinct type from event
   where account_id = :account and ticket_id = :ticketId and actor_kind in ('agent', 'token')
     and coalesce(data -> 'because' ->> 'by', 'macro') = 'macro'
     and type in ('ticket.teamChanged', 'ticket.priorityChanged', 'ticket.lineChanged', 'line.escalated', 'line.returned')`,
);

/** Counts no further than it is asked for. */
export const countWaiting = maybeOne<Place & { limit: number }, { waiting: number }>(
  'routing.countWaiting',
  `select count(*)::int as waiting from (
     select 1 from ticket
     where account_id = :account and team_id = :teamId and line = :line and status_category in ('new', 'open') limit :limit
   ) as counted`,
);
