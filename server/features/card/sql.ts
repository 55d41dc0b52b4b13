/** What the card shows beside the customer: how many tickets there were and how they were rated. */
import { maybeOne } from '../../platform/db/statement.ts';

/** Past a thousand nobody counts exactly. */
export const pastOf = maybeOne<
  { requesterId: string; all: boolean; teams: readonly string[]; me: string },
  { ticketCount: number; averageScore: number | null }
>(
  'card.past',
  `select count(*)::int as ticket_count, round(avg(score), 1)::float8 as average_score
   from (
     select id from ticket
     where account_id = :account and requester_id = :requesterId
       and (:all or team_id = any(:teams::uuid[]) or assignee_id = :me)
     order by created_at desc limit 1000
   ) as own
   left join csat on csat.account_id = :account and csat.ticket_id = own.id`,
);
