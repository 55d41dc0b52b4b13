/** What the demo cannot do by acting now: letters of the past have left long ago, facts have moments of their own. */
import { change, changeReturning, maybeOne } from '../platform/db/statement.ts';

/** Of every ticket: a question about one may have been asked while the story of another was played. */
export const markSent = change<{ now: Date }>(
  'demo.markSent',
  `update outbox set state = 'sent', sent_at = send_at, tries = 1
   where account_id = :account and state = 'queued' and send_at <= :now`,
);

export const writeEvents = change<{
  ids: string[];
  at: Date;
  types: string[];
  tickets: (string | null)[];
  actorKind: string;
  actorId: string | null;
  data: string[];
}>(
  'demo.events',
  `insert into event (account_id, id, at, type, ticket_id, actor_kind, actor_id, data)
   select :account, fact.id, :at, fact.type, fact.ticket_id, :actorKind, :actorId, fact.data::jsonb
   from unnest(:ids::uuid[], :types::text[], :tickets::uuid[], :data::text[]) as fact (id, type, ticket_id, data)`,
);

/** Whoever worked then has read them then. */
export const markRead = change<{ before: Date }>(
  'demo.markRead',
  'update notice set read_at = at where account_id = :account and at < :before and read_at is null',
);

/** Beyond every transaction there will be. */
const NEVER = '18446744073709551615';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** While the past is played its facts are reacted to on the stage, not by the relay. */
export const holdReactions = change<object>(
  'demo.holdReactions',
  `insert into relay.cursor (account_id, reader, xid, id) values (:account, 'reactions', '${NEVER}', '${LAST_ID}')
   on conflict (account_id, reader) do update set xid = excluded.xid`,
);

/** A fill ends by releasing them. */
export const findHeldReactions = maybeOne<object, { one: number }>(
  'demo.findHeldReactions',
  `select 1 as one from relay.cursor where account_id = :account and reader = 'reactions' and xid = '${NEVER}'`,
);

/** The relay begins with what comes now. Does nothing when it was not held back. */
export const releaseReactions = change<object>(
  'demo.releaseReactions',
  `update relay.cursor set xid = pg_current_xact_id()
   where account_id = :account and reader = 'reactions' and xid = '${NEVER}'`,
);

/** The newest answer of the ticket came back. */
export const markBounced = changeReturning<{ ticketId: string; problem: string }, { messageId: string }>(
  'demo.markBounced',
  `update outbox set state = 'bounced', problem = :problem::text::jsonb
   where account_id = :account and id = (
     select id from outbox where account_id = :account and ticket_id = :ticketId and purpose = 'message'
     order by id desc limit 1)
   returning message_id`,
);
