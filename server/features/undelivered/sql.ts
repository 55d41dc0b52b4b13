/** Letters that did not arrive, with the tickets they belong to, for whoever may see those. */
import { many, maybeOne } from '../../platform/db/statement.ts';
import type { OutboxProblem } from '../outbox/letter.ts';

export interface UndeliveredRow {
  id: string;
  messageId: string;
  number: string;
  subject: string;
  letter: { to: { address: string }[]; remaining?: string[] };
  state: 'failed' | 'uncertain' | 'bounced';
  problem: OutboxProblem | null;
  at: Date;
}

export interface Sight {
  all: boolean;
  teams: readonly string[];
  me: string;
}

const FROM = `from outbox
   join ticket on ticket.account_id = outbox.account_id and ticket.id = outbox.ticket_id
   where outbox.account_id = :account and outbox.state in ('failed', 'uncertain', 'bounced')
     and outbox.dismissed_at is null and outbox.message_id is not null
     and (:all::boolean or ticket.team_id = any(:teams::uuid[]) or ticket.assignee_id = :me)`;

export const list = many<Sight & { before: string | null; limit: number }, UndeliveredRow>(
  'undelivered.list',
  `select outbox.id, outbox.message_id, ticket.number, ticket.subject, outbox.letter, outbox.state, outbox.problem,
     coalesce(outbox.sent_at, outbox.send_at) as at
   ${FROM} and (:before::uuid is null or outbox.id < :before::uuid)
   order by outbox.id desc limit :limit`,
);

export const find = maybeOne<Sight & { messageId: string }, { id: string }>(
  'undelivered.find',
  `select outbox.id ${FROM} and outbox.message_id = :messageId limit 1`,
);
