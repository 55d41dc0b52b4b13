/** Statements that count automatic answers, by hour. */
import { change, changeReturning } from '../../platform/db/statement.ts';

/**
 * Counts one more for each address within this hour, and gives what was counted since, this one included. Counting holds the
 * rows until the transaction ends, so that two letters at once do not both pass; always give addresses in the same order.
 */
export const count = changeReturning<
  { addresses: string[]; hour: Date; since: Date },
  { address: string; hour: Date; sent: number }
>(
  'autoReplies.count',
  `with counted as (
     insert into auto_reply (account_id, address, hour, sent)
     select :account, address, :hour, 1 from unnest(:addresses::text[]) as address
     on conflict (account_id, address, hour) do update set sent = auto_reply.sent + 1
     returning address, hour, sent)
   select address, hour, sent from counted
   union all
   select address, hour, sent from auto_reply
   where account_id = :account and address = any(:addresses::text[]) and hour > :since and hour <> :hour::timestamptz`,
);

export const forgetBefore = change<{ before: Date }>(
  'autoReplies.forgetBefore',
  'delete from auto_reply where account_id = :account and hour < :before',
);
