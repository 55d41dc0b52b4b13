/** The statements of the event relay and of everybody who reads the log from a cursor. */
import { change, many, maybeOne } from '../db/statement.ts';
import type { LoggedEvent } from './log.ts';

/** A place in the event sequence. */
export interface Position {
  xid: string;
  id: string;
}

interface Ahead extends Omit<LoggedEvent, 'id' | 'xid'> {
  cursorXid: string;
  cursorId: string;
  /** Null when there is nothing behind the cursor. */
  id: string | null;
  xid: string;
  /** No transaction still runs that could put an event before this one. */
  settled: boolean;
}

/**
 * The cursor, held, and the events behind it; nothing at all when somebody else holds it. The lock is advisory: a row lock
 * would hold a transaction id, and so keep all readers from the newest events.
 */
export const readAhead = many<{ reader: string; limit: number }, Ahead>(
  'relay.readAhead',
  `select cursor.xid::text as cursor_xid, cursor.id as cursor_id, ahead.account_id, ahead.xid::text, ahead.id, ahead.at, ahead.type,
     ahead.ticket_id, ahead.actor_kind, ahead.actor_id, ahead.data, ahead.xid < pg_snapshot_xmin(pg_current_snapshot()) as settled
   from relay.cursor
   left join lateral (
     select * from event
     where event.account_id = :account and (event.xid, event.id) > (cursor.xid, cursor.id)
     order by event.xid, event.id limit :limit
   ) as ahead on true
   where cursor.account_id = :account and reader = :reader
     and pg_try_advisory_xact_lock(hashtextextended(cursor.account_id::text || reader, 0))
   order by ahead.xid, ahead.id`,
);

/** A new reader starts at the beginning of the log. */
export const startCursor = change<{ reader: string }>(
  'relay.startCursor',
  `insert into relay.cursor (account_id, reader, xid, id)
   values (:account, :reader, '0', '00000000-0000-0000-0000-000000000000')
   on conflict do nothing`,
);

/** Nothing is moved when somebody else has been here since: the lock may have been free a moment after the row was read. */
export const moveCursor = change<{ reader: string; fromXid: string; fromId: string } & Position>(
  'relay.moveCursor',
  `update relay.cursor set xid = :xid::text::xid8, id = :id
   where account_id = :account and reader = :reader and xid = :fromXid::text::xid8 and id = :fromId`,
);

/**
 * Only below the oldest running transaction: there nothing can appear any more between two events. The order is that of the
 * column: a bare `xid` would name the text beside it, and '1000' stands before '999'.
 */
export const readBatch = many<Position & { limit: number }, LoggedEvent>(
  'relay.readBatch',
  `select account_id, xid::text, id, at, type, ticket_id, actor_kind, actor_id, data from event
   where account_id = :account
     and (xid, id) > (:xid::text::xid8, :id::uuid)
     and xid < pg_snapshot_xmin(pg_current_snapshot())
   order by event.xid, event.id limit :limit`,
);

/** The order is for the planner alone: without it the plan for any position reads the whole log (345 ms at 1.2 million events). */
export const countBehind = maybeOne<Position, { one: number }>(
  'relay.countBehind',
  `select 1 as one from event
   where account_id = :account and (xid, id) > (:xid::text::xid8, :id::uuid)
   order by xid, id limit 1`,
);

/** Where the settled part of the log ends now. */
export const lastPosition = maybeOne<object, Position>(
  'relay.lastPosition',
  `select xid::text, id from event
   where account_id = :account and xid < pg_snapshot_xmin(pg_current_snapshot())
   order by event.xid desc, event.id desc limit 1`,
);

export const parkFailure = change<{
  reader: string;
  eventId: string;
  event: string;
  problem: string;
  afterSeconds: number;
}>(
  'relay.parkFailure',
  `insert into relay.failure (account_id, reader, event_id, event, tries, next_try_at, problem)
   values (:account, :reader, :eventId, :event::text::jsonb, 1, now() + make_interval(secs => :afterSeconds), :problem)
   on conflict (account_id, reader, event_id) do nothing`,
);

export const dueFailures = many<
  { maxTries: number },
  { reader: string; eventId: string; event: LoggedEvent; tries: number }
>(
  'relay.dueFailures',
  `select reader, event_id, event, tries from relay.failure
   where account_id = :account and tries < :maxTries and next_try_at <= now()
   order by next_try_at limit 50`,
);

export const failLater = change<{ reader: string; eventId: string; problem: string; afterSeconds: number }>(
  'relay.failLater',
  `update relay.failure set tries = tries + 1, problem = :problem, next_try_at = now() + make_interval(secs => :afterSeconds)
   where account_id = :account and reader = :reader and event_id = :eventId`,
);

export const forgetFailure = change<{ reader: string; eventId: string }>(
  'relay.forgetFailure',
  `delete from relay.failure where account_id = :account and reader = :reader and event_id = :eventId`,
);
