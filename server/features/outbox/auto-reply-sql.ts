/** Statements that count automatic answers, by hour. */
import { change, many } from '../../platform/db/statement.ts';

/** Counting holds the row until the transaction ends, so that two letters at once do not both pass. */
export const count = change<{ address: string; hour: Date }>(
  'autoReplies.count',
  `insert into auto_reply (account_id, address, hour, sent) values (:account, :address, :hour, 1)
   on conflict (account_id, address, hour) do update set sent = auto_reply.sent + 1`,
);

export const sentSince = many<
  { addresses: string[]; since: Date },
  { address: string; hour: Date; sent: number }
>(
  'autoReplies.sentSince',
  `select address, hour, sent from auto_reply
   where account_id = :account and address = any(:addresses::text[]) and hour > :since`,
);

export const forgetBefore = change<{ before: Date }>(
  'autoReplies.forgetBefore',
  'delete from auto_reply where account_id = :account and hour < :before',
);
