/** Statements on the moments that branches ask for. */
import { change, changeReturning, maybeOne } from '../../../platform/db/statement.ts';
import type { Moment } from '../moments.ts';

export const putMoment = change<{ ticketId: string; kind: string; at: Date; data: object }>(
  'moments.put',
  `insert into ticket_moment (account_id, ticket_id, kind, at, data) values (:account, :ticketId, :kind, :at, :data)
   on conflict (account_id, ticket_id, kind) do update set at = excluded.at, data = excluded.data`,
);

export const deleteMoment = change<{ ticketId: string; kind: string }>(
  'moments.delete',
  `delete from ticket_moment where account_id = :account and ticket_id = :ticketId and kind = :kind`,
);

/** Takes the ones that have come. */
export const takeDueMoments = changeReturning<{ ticketId: string; now: Date }, Moment>(
  'moments.takeDue',
  `delete from ticket_moment where account_id = :account and ticket_id = :ticketId and at <= :now returning kind, at, data`,
);

export const firstMoment = maybeOne<{ ticketId: string }, { at: Date }>(
  'moments.first',
  `select at from ticket_moment where account_id = :account and ticket_id = :ticketId order by at limit 1`,
);

export const writeBranchMoment = change<{ ticketId: string; at: Date | null }>(
  'moments.writeBranch',
  `update ticket set branch_action_at = :at, next_action_at = least(own_action_at, :at)
   where account_id = :account and id = :ticketId`,
);
