/** What the demo cannot do by acting now: letters of the past have left long ago, facts have moments of their own. */
import { change, changeReturning } from '../platform/db/statement.ts';

export const markSent = change<{ ticketId: string; now: Date }>(
  'demo.markSent',
  `update outbox set state = 'sent', sent_at = send_at, tries = 1
   where account_id = :account and ticket_id = :ticketId and state = 'queued' and send_at <= :now`,
);

export const writeEvents = change<{
  ids: string[];
  moments: Date[];
  types: string[];
  tickets: (string | null)[];
  actorKinds: string[];
  actorIds: (string | null)[];
  data: string[];
}>(
  'demo.events',
  `insert into event (account_id, id, at, type, ticket_id, actor_kind, actor_id, data)
   select :account, fact.id, fact.at, fact.type, fact.ticket_id, fact.actor_kind, fact.actor_id, fact.data::jsonb
   from unnest(:ids::uuid[], :moments::timestamptz[], :types::text[], :tickets::uuid[], :actorKinds::text[],
     :actorIds::uuid[], :data::text[]) as fact (id, at, type, ticket_id, actor_kind, actor_id, data)`,
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
