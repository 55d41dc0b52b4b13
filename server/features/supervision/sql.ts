/** Statements on how the queues and the people stand. */
import { many } from '../../platform/db/statement.ts';
import type { SupervisedTicket } from '../../../contract/supervision.ts';

const unfinished = `status_category in ('new', 'open', 'pending', 'onHold')`;
const ours = `status_category in ('new', 'open')`;
const BURNING = 100;

export interface QueueRow {
  teamId: string;
  line: number;
  waiting: number;
  unassigned: number;
  burning: number;
  oldestSince: Date | null;
}

export const queues = many<object, QueueRow>(
  'supervision.queues',
  `select team_id, line,
     count(*) filter (where ${ours})::int as waiting,
     count(*) filter (where ${ours} and assignee_id is null)::int as unassigned,
     count(*) filter (where urgency >= ${BURNING})::int as burning,
     min(waiting_since) filter (where ${ours}) as oldest_since
   from ticket where account_id = :account and ${unfinished} group by team_id, line`,
);

export interface HandsRow {
  agentId: string;
  load: number;
  open: number;
  waiting: number;
  burning: number;
}

export const hands = many<object, HandsRow>(
  'supervision.hands',
  `select assignee_id as agent_id,
     coalesce(sum(case when priority = 'urgent' then 2 else 1 end) filter (where ${ours}), 0)::int as load,
     count(*) filter (where ${ours})::int as open,
     count(*) filter (where not ${ours})::int as waiting,
     count(*) filter (where urgency >= ${BURNING})::int as burning
   from ticket where account_id = :account and ${unfinished} and assignee_id is not null group by assignee_id`,
);

type TicketRow = Omit<SupervisedTicket, 'waitingSince' | 'deadlineAt'> & {
  waitingSince: Date;
  deadlineAt: Date | null;
};

function tickets(name: string, where: string) {
  return many<
    {
      teamIds: readonly string[];
      line: number | null;
      assigneeId: string | null;
      unassigned: boolean;
      limit: number;
    },
    TicketRow
  >(
    name,
    `select ticket.number, subject, customer.name as requester_name, status_category, priority, urgency, waiting_on,
       waiting_since, deadline_at, deadline_kind, team_id, line, assignee_id
     from ticket join customer on customer.account_id = :account and customer.id = ticket.requester_id
     where ticket.account_id = :account and ${unfinished} and team_id = any(:teamIds::uuid[]) and ${where}
       and (:line::int is null or line = :line::int)
       and (:assigneeId::uuid is null or assignee_id = :assigneeId::uuid)
       and (not :unassigned or assignee_id is null)
     order by -urgency, waiting_since, ticket.id limit :limit`,
  );
}

/** Along the index of the team, or of the assignee. */
export const ticketsOfQueue = tickets('supervision.ticketsOfQueue', 'true');
export const ticketsOfAgent = tickets('supervision.ticketsOfAgent', 'assignee_id = :assigneeId::uuid');
