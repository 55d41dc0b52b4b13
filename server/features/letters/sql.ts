/** Statements on letters and their keys. */
import { change, changeReturning, many, maybeOne } from '../../platform/db/statement.ts';
import type { LetterRow } from './letter.ts';

const COLUMNS = `id, connection_id, road, received_at, sha256, size, envelope, state, outcome, reason, tries,
  next_try_at, mail_from, subject, ticket_id, message_id`;

export const insert = change<{
  id: string;
  connectionId: string | null;
  road: string;
  at: Date;
  sha256: string;
  size: number;
  envelope: string;
  tries: number;
  nextTryAt: Date;
}>(
  'letters.insert',
  `insert into letter (account_id, id, connection_id, road, received_at, sha256, size, envelope, tries, next_try_at)
   values (:account, :id, :connectionId, :road, :at, :sha256, :size, :envelope::text::jsonb, :tries, :nextTryAt)`,
);

/** One row changed: the key was free and now belongs to the letter. */
export const takeKey = change<{ key: string; letterId: string }>(
  'letters.takeKey',
  `insert into letter_key (account_id, key, letter_id) values (:account, :key, :letterId) on conflict do nothing`,
);

export const findKey = maybeOne<{ key: string }, { letterId: string }>(
  'letters.findKey',
  'select letter_id from letter_key where account_id = :account and key = :key',
);

export const find = maybeOne<{ id: string }, LetterRow>(
  'letters.find',
  `select ${COLUMNS} from letter where account_id = :account and id = :id`,
);

/** For this node alone until the lease ends; the try is counted before it is made, so that a deadly letter counts too. */
export const claim = changeReturning<{ now: Date; leaseSeconds: number }, LetterRow>(
  'letters.claim',
  `with due as (
     select account_id, id from letter
     where account_id = :account and state = 'received' and next_try_at <= :now
     order by next_try_at limit 1 for update skip locked)
   update letter set tries = letter.tries + 1, next_try_at = :now::timestamptz + make_interval(secs => :leaseSeconds)
   from due where letter.account_id = :account and letter.id = due.id
   returning letter.id, letter.connection_id, letter.road, letter.received_at, letter.sha256, letter.size,
     letter.envelope, letter.state, letter.outcome, letter.reason, letter.tries, letter.next_try_at,
     letter.mail_from, letter.subject, letter.ticket_id, letter.message_id`,
);

/** A lease and a pause after a failed try look alike: the pause is cut short, which costs a try and no more. */
export const setFree = change<{ now: Date }>(
  'letters.setFree',
  `update letter set next_try_at = :now
   where account_id = :account and state = 'received' and tries > 0 and next_try_at > :now`,
);

export const nextDue = maybeOne<object, { at: Date }>(
  'letters.nextDue',
  `select next_try_at as at from letter
   where account_id = :account and state = 'received' order by next_try_at limit 1`,
);

/** Null when somebody else has finished it. */
export const lockOpen = maybeOne<{ id: string }, LetterRow>(
  'letters.lockOpen',
  `select ${COLUMNS} from letter
   where account_id = :account and id = :id and state in ('received', 'quarantined') for update`,
);

export const finish = change<{
  id: string;
  outcome: string;
  reason: string | null;
  mailFrom: string;
  subject: string;
  ticketId: string | null;
  messageId: string | null;
}>(
  'letters.finish',
  `update letter set state = 'done', outcome = :outcome, reason = :reason, mail_from = :mailFrom, subject = :subject,
     ticket_id = :ticketId, message_id = :messageId
   where account_id = :account and id = :id and state in ('received', 'quarantined')`,
);

export const quarantine = change<{ id: string; reason: string; mailFrom: string; subject: string }>(
  'letters.quarantine',
  `update letter set state = 'quarantined', reason = :reason, mail_from = :mailFrom, subject = :subject
   where account_id = :account and id = :id and state in ('received', 'quarantined')`,
);

export const postpone = change<{ id: string; tries: number; nextTryAt: Date }>(
  'letters.postpone',
  `update letter set next_try_at = :nextTryAt, tries = :tries
   where account_id = :account and id = :id and state = 'received'`,
);

export const listQuarantine = many<{ before: string | null; limit: number }, LetterRow>(
  'letters.listQuarantine',
  `select ${COLUMNS} from letter
   where account_id = :account and state = 'quarantined' and (:before::uuid is null or id < :before::uuid)
   order by id desc limit :limit`,
);

export const dismiss = change<{ id: string }>(
  'letters.dismiss',
  `update letter set state = 'dismissed' where account_id = :account and id = :id and state = 'quarantined'`,
);

export const listSentFrom = many<{ address: string }, LetterRow>(
  'letters.listSentFrom',
  `select ${COLUMNS} from letter
   where account_id = :account and road = 'sandbox' and lower(envelope ->> 'from') = :address
   order by id desc limit 100`,
);

export const anyUnprocessed = maybeOne<{ before: Date }, { id: string }>(
  'letters.anyUnprocessed',
  `select id from letter where account_id = :account and state = 'received' and received_at <= :before limit 1`,
);
