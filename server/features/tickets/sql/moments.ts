/** Statements on the moments that branches ask for. */
import { change, changeReturning } from '../../../platform/db/statement.ts';
import type { Moment } from '../moments.ts';

/** Holds the ticket; nothing is put for one that is gone. */
export const putMoment = change<{ ticketId: string; kind: string; at: Date; data: object }>(
  'moments.put',
  `with held as (select id from ticket where account_id = :account and id = :ticketId for update)
   insert into ticket_moment (account_id, ticket_id, kind, at, data)
   select :account, id, :kind::text, :at::timestamptz, :data::jsonb from held
   on conflict (account_id, ticket_id, kind) do update set at = excluded.at, data = excluded.data`,
);

export const deleteMoment = change<{ ticketId: string; kind: string }>(
  'moments.delete',
  `delete from ticket_moment where account_id = :account and ticket_id = :ticketId and kind = :kind`,
);

/** Takes the ones that have come. */
export const takeDueMoments = changeReturning<
  { ticketIds: readonly string[]; now: Date },
  Moment & { ticketId: string }
>(
  'moments.takeDue',
  `delete from ticket_moment
   where account_id = :account and ticket_id = any((select :ticketIds::uuid[])::uuid[]) and at <= :now
   returning ticket_id, kind, at, data`,
);

/** After moments of held tickets were put or taken. */
export const refreshBranchMoments = change<{ ticketIds: readonly string[] }>(
  'moments.refreshBranch',
  `update ticket set branch_action_at = first.at, next_action_at = least(own_action_at, first.at)
   from (
     select id, (select min(at) from ticket_moment where account_id = :account and ticket_id = held.id) as at
     from unnest((select :ticketIds::uuid[])) as held (id)
   ) as first
   where account_id = :account and ticket.id = first.id and branch_action_at is distinct from first.at`,
);
