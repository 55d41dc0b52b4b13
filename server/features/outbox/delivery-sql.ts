/** Statements by which delivery takes letters out of the outbox and says what became of them. */
import { change, changeReturning, maybeOne } from '../../platform/db/statement.ts';
import type { OutboxRow } from './letter.ts';

const COLUMNS = `outbox.id, outbox.ticket_id, outbox.message_id, outbox.connection_id, outbox.purpose, outbox.letter,
  outbox.state, outbox.send_at, outbox.tries, outbox.maybe_sent, outbox.problem, outbox.sent_at`;

/**
 * One letter that is due, for this node alone until the lease ends. A letter still marked `sending` whose lease has ended
 * belonged to a process that died: it may have left, which is counted.
 */
export const claim = changeReturning<{ now: Date; leaseSeconds: number }, OutboxRow & { crashed: boolean }>(
  'outbox.claim',
  `with due as (
     select account_id, id, state = 'sending' as crashed from outbox
     where account_id = :account and state in ('queued', 'sending') and next_try_at <= :now
     order by next_try_at limit 1 for update skip locked)
   update outbox set state = 'sending', tries = tries + 1,
     maybe_sent = maybe_sent + case when due.crashed then 1 else 0 end,
     next_try_at = :now::timestamptz + make_interval(secs => :leaseSeconds)
   from due where outbox.account_id = :account and outbox.id = due.id
   returning ${COLUMNS}, due.crashed`,
);

/** The next claim still counts them as letters that may have left. */
export const setFree = change<{ now: Date }>(
  'outbox.setFree',
  `update outbox set next_try_at = :now where account_id = :account and state = 'sending' and next_try_at > :now`,
);

export const nextDue = maybeOne<object, { at: Date }>(
  'outbox.nextDue',
  `select next_try_at as at from outbox
   where account_id = :account and state in ('queued', 'sending') order by next_try_at limit 1`,
);

/** Only while the letter is still ours: `tries` tells one claim from the next. */
export const prolong = change<{ id: string; tries: number; until: Date }>(
  'outbox.prolong',
  `update outbox set next_try_at = :until
   where account_id = :account and id = :id and state = 'sending' and tries = :tries`,
);

export const finish = change<{
  id: string;
  tries: number;
  state: string;
  problem: string | null;
  sentAt: Date | null;
  remaining: string | null;
}>(
  'outbox.finish',
  `update outbox set state = :state, problem = :problem::text::jsonb, sent_at = coalesce(:sentAt, sent_at),
     letter = case when :remaining::text is null then letter - 'remaining'
                   else jsonb_set(letter, '{remaining}', :remaining::text::jsonb) end
   where account_id = :account and id = :id and state = 'sending' and tries = :tries`,
);

export const postpone = change<{
  id: string;
  tries: number;
  /** The tries that count: a connection that is down costs the letter none. */ triesAfter: number;
  maybeSent: number;
  nextTryAt: Date;
  problem: string | null;
  remaining: string | null;
}>(
  'outbox.postpone',
  `update outbox set state = 'queued', tries = :triesAfter, maybe_sent = :maybeSent, next_try_at = :nextTryAt,
     problem = :problem::text::jsonb,
     letter = case when :remaining::text is null then letter
                   else jsonb_set(letter, '{remaining}', :remaining::text::jsonb) end
   where account_id = :account and id = :id and state = 'sending' and tries = :tries`,
);

/** Letters that waited for a connection may leave at once: it has been set right. What the other side put off keeps its pause. */
export const hurry = change<{ connectionId: string; now: Date }>(
  'outbox.hurry',
  `update outbox set next_try_at = greatest(send_at, :now)
   where account_id = :account and state = 'queued' and next_try_at > :now
     and (problem->>'code' = 'noConnection'
       or connection_id = :connectionId and problem->>'code' = 'connection')`,
);

export const markBounced = changeReturning<
  { id: string; problem: string; remaining: string },
  { id: string }
>(
  'outbox.markBounced',
  `update outbox set state = 'bounced', problem = :problem::text::jsonb, dismissed_at = null,
     letter = jsonb_set(letter, '{remaining}', :remaining::text::jsonb)
   where account_id = :account and id = :id and state in ('sent', 'uncertain', 'bounced', 'sending', 'queued')
   returning id`,
);
