/** Statements on the health of connections: when it last worked, what is wrong since when, who keeps it open. */
import { change, changeReturning, maybeOne } from '../../platform/db/statement.ts';

/** Written at most once a minute, unless something has got better. */
export const markInboundOk = changeReturning<{ id: string; at: Date }, { problem: string | null }>(
  'connections.markInboundOk',
  `with before as (select account_id, id, in_problem from connection where account_id = :account and id = :id)
   update connection set in_ok_at = :at, in_problem = null, in_problem_since = null
   from before
   where connection.account_id = :account and connection.id = before.id
     and (connection.in_problem is not null or connection.in_ok_at is null
          or connection.in_ok_at < :at::timestamptz - interval '1 minute')
   returning before.in_problem as problem`,
);

/** One row when this problem is new. */
export const markInboundProblem = changeReturning<{ id: string; at: Date; problem: string }, { id: string }>(
  'connections.markInboundProblem',
  `update connection set in_problem = :problem, in_problem_since = coalesce(in_problem_since, :at)
   where account_id = :account and id = :id and removed_at is null and in_problem is distinct from :problem
   returning id`,
);

export const markOutboundOk = changeReturning<{ id: string; at: Date }, { problem: string | null }>(
  'connections.markOutboundOk',
  `with before as (select account_id, id, out_problem from connection where account_id = :account and id = :id)
   update connection set out_ok_at = :at, out_problem = null, out_problem_since = null, out_retry_at = null
   from before
   where connection.account_id = :account and connection.id = before.id
     and (connection.out_problem is not null or connection.out_ok_at is null
          or connection.out_ok_at < :at::timestamptz - interval '1 minute')
   returning before.out_problem as problem`,
);

export const pauseOutbound = change<{ id: string; retryAt: Date }>(
  'connections.pauseOutbound',
  `update connection set out_retry_at = :retryAt where account_id = :account and id = :id`,
);

export const markOutboundProblem = changeReturning<{ id: string; at: Date; problem: string }, { id: string }>(
  'connections.markOutboundProblem',
  `update connection set out_problem = :problem, out_problem_since = coalesce(out_problem_since, :at)
   where account_id = :account and id = :id and removed_at is null and out_problem is distinct from :problem
   returning id`,
);

/** One row when a letter ends a silence. */
export const markLetter = changeReturning<{ id: string; at: Date }, { wasSilent: boolean }>(
  'connections.markLetter',
  `with before as (
     select account_id, id, silent_since is not null as was_silent from connection
     where account_id = :account and id = :id)
   update connection set last_letter_at = :at, silent_since = null
   from before
   where connection.account_id = :account and connection.id = before.id
     and (before.was_silent or connection.last_letter_at is null
          or connection.last_letter_at < :at::timestamptz - interval '1 minute')
   returning before.was_silent`,
);

export const markSilent = changeReturning<{ at: Date }, { id: string }>(
  'connections.markSilent',
  `update connection set silent_since = :at
   where account_id = :account and removed_at is null and enabled and silent_since is null
     and settings->>'inbound' <> 'none'
     and coalesce((settings->>'silentAfterHours')::integer, 0) > 0
     and coalesce(last_letter_at, created_at) <
         :at::timestamptz - make_interval(hours => (settings->>'silentAfterHours')::integer)
   returning id`,
);

/** Takes or renews the right to keep the mailbox open; no row: another node has it. */
export const takeWatch = changeReturning<{ id: string; node: string; forSeconds: number }, { id: string }>(
  'connections.takeWatch',
  `update connection set watched_by = :node, watched_until = now() + make_interval(secs => :forSeconds)
   where account_id = :account and id = :id and removed_at is null and enabled
     and (watched_by = :node or watched_until is null or watched_until < now())
   returning id`,
);

export const releaseWatch = change<{ id: string; node: string }>(
  'connections.releaseWatch',
  `update connection set watched_until = null where account_id = :account and id = :id and watched_by = :node`,
);

export const setWatchesFree = change<object>(
  'connections.setWatchesFree',
  `update connection set watched_until = null where account_id = :account and watched_until is not null`,
);

export const findCursor = maybeOne<{ id: string }, { cursor: unknown }>(
  'connections.findCursor',
  'select cursor from connection where account_id = :account and id = :id',
);

export const moveCursor = change<{ id: string; cursor: string }>(
  'connections.moveCursor',
  `update connection set cursor = :cursor::text::jsonb where account_id = :account and id = :id`,
);
