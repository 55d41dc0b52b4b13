/** Statements on the outbox. */
import { change, changeReturning, many, maybeOne } from '../../platform/db/statement.ts';
import type { OutboxRow } from './letter.ts';

const COLUMNS = `id, ticket_id, message_id, connection_id, purpose, letter, state, send_at, tries, maybe_sent,
  problem, sent_at`;

export const insert = change<{
  id: string;
  ticketId: string | null;
  messageId: string | null;
  connectionId: string | null;
  purpose: string;
  letter: string;
  mailMessageId: string;
  sendAt: Date;
  at: Date;
}>(
  'outbox.insert',
  `insert into outbox (account_id, id, ticket_id, message_id, connection_id, purpose, letter, mail_message_id,
                       state, send_at, next_try_at, created_at)
   values (:account, :id, :ticketId, :messageId, :connectionId, :purpose, :letter::text::jsonb, :mailMessageId,
           'queued', :sendAt, :sendAt, :at)`,
);

export const cancel = changeReturning<{ messageId: string }, { id: string }>(
  'outbox.cancel',
  `update outbox set state = 'cancelled'
   where account_id = :account and message_id = :messageId and state = 'queued' and maybe_sent = 0
   returning id`,
);

export const findOfMessage = maybeOne<{ messageId: string }, OutboxRow>(
  'outbox.findOfMessage',
  `select ${COLUMNS} from outbox where account_id = :account and message_id = :messageId order by id desc limit 1`,
);

/** Without the letters: they are as long as their messages once more. */
export const listStatesOf = many<
  { messageIds: string[] },
  Pick<OutboxRow, 'messageId' | 'state' | 'sendAt' | 'sentAt' | 'problem'>
>(
  'outbox.listStatesOf',
  `select message_id, state, send_at, sent_at, problem from outbox
   where account_id = :account and message_id = any(:messageIds::uuid[]) order by id`,
);

export const findByMailMessageIds = many<{ mailMessageIds: string[] }, OutboxRow>(
  'outbox.findByMailMessageIds',
  `select ${COLUMNS} from outbox
   where account_id = :account and mail_message_id = any((select :mailMessageIds::text[])::text[]) order by id desc`,
);

/** The newest letter of the ticket that went to this address. */
export const findSentTo = maybeOne<{ ticketId: string; address: string }, OutboxRow>(
  'outbox.findSentTo',
  `select ${COLUMNS} from outbox
   where account_id = :account and ticket_id = :ticketId and state in ('sent', 'bounced')
     and exists (
       select 1 from jsonb_array_elements(letter->'to' || (letter->'cc')) as recipient
       where lower(recipient->>'address') = :address)
   order by id desc limit 1`,
);

/** Back to the queue: an undelivered letter that somebody wants to try again. */
export const requeue = changeReturning<{ messageId: string; at: Date }, OutboxRow>(
  'outbox.requeue',
  `update outbox set state = 'queued', tries = 0, maybe_sent = 0, send_at = :at, next_try_at = :at, problem = null,
     dismissed_at = null
   where account_id = :account and message_id = :messageId and state in ('failed', 'uncertain', 'bounced')
   returning ${COLUMNS}`,
);

export const dismiss = changeReturning<{ messageId: string; at: Date }, OutboxRow>(
  'outbox.dismiss',
  `update outbox set dismissed_at = :at
   where account_id = :account and message_id = :messageId and state in ('failed', 'uncertain', 'bounced')
     and dismissed_at is null
   returning ${COLUMNS}`,
);

export const listDeliveredTo = many<{ address: string; connectionIds: string[] }, OutboxRow>(
  'outbox.listDeliveredTo',
  `select ${COLUMNS} from outbox
   where account_id = :account and state = 'sent' and connection_id = any(:connectionIds::uuid[])
     and exists (
       select 1 from jsonb_array_elements(letter->'to' || (letter->'cc')) as recipient
       where lower(recipient->>'address') = :address)
   order by sent_at desc, id desc limit 100`,
);

/** Along `outbox_undelivered`, which holds the few that nobody has dealt with. */
export const findUndeliveredOf = maybeOne<{ ticketId: string }, { one: number }>(
  'outbox.findUndeliveredOf',
  `select 1 as one from outbox
   where account_id = :account and state in ('failed', 'uncertain', 'bounced') and dismissed_at is null
     and ticket_id = :ticketId
   limit 1`,
);
