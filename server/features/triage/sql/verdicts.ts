/** Statements on what was thought of tickets, and what people said to it. */
import { change, many } from '../../../platform/db/statement.ts';
import type { TriageHead, VerdictHead } from '../../../../contract/triage.ts';

export interface StoredAnswer {
  value: string;
  confidence: number;
}

export interface VerdictRow {
  ticketId: string;
  head: VerdictHead | 'line' | 'tags';
  answers: StoredAnswer[];
  reasons: string[];
  decidedBy: 'rule' | 'model' | 'person';
  ruleName: string | null;
  modelVersion: number | null;
  acted: boolean;
  confirmed: string | null;
}

export const verdictsOf = many<{ ticketId: string }, VerdictRow>(
  'triage.verdictsOf',
  `select ticket_id, head, answers, reasons, decided_by, rule_name, model_version, acted, confirmed from triage_verdict
   where account_id = :account and ticket_id = :ticketId`,
);

export const insertVerdict = change<
  Omit<VerdictRow, 'answers' | 'confirmed'> & { answers: string; at: Date }
>(
  'triage.insertVerdict',
  `insert into triage_verdict (account_id, ticket_id, head, answers, reasons, decided_by, rule_name, model_version, acted, at)
   values (:account, :ticketId, :head, :answers::text::jsonb, :reasons, :decidedBy, :ruleName, :modelVersion, :acted, :at)
   on conflict do nothing`,
);

export const confirmVerdict = change<{
  ticketId: string;
  head: VerdictHead;
  value: string;
  agentId: string | null;
  now: Date;
}>(
  'triage.confirmVerdict',
  `insert into triage_verdict (account_id, ticket_id, head, decided_by, at, confirmed, confirmed_by, confirmed_at)
   values (:account, :ticketId, :head, 'person', :now, :value, :agentId, :now)
   on conflict (account_id, ticket_id, head) do update
     set confirmed = :value, confirmed_by = :agentId, confirmed_at = :now`,
);

export interface Correction {
  ticketId: string;
  head: TriageHead;
  value: string;
  subject: string;
  text: string | null;
}

/** What people have said since then, the newest first: a model that was learned before does not know it. */
export const correctionsSince = many<{ since: Date; limit: number }, Correction>(
  'triage.correctionsSince',
  `select verdict.ticket_id, head, confirmed as value, subject,
     (select left(message.text, 4000) from message
      where message.account_id = ticket.account_id and message.ticket_id = ticket.id
        and message.direction = 'inbound' and message.purpose = 'message' order by message.id limit 1) as text
   from triage_verdict verdict
   join ticket on ticket.account_id = verdict.account_id and ticket.id = verdict.ticket_id
   where verdict.account_id = :account and verdict.confirmed_at >= :since and head in ('topic', 'priority', 'team', 'sentiment', 'spam')
   order by verdict.confirmed_at desc, verdict.ticket_id limit :limit`,
);

/** Of each head: how many of its answers since then have been judged by people, and how many of those were right. */
export const judgedSince = many<{ since: Date }, { head: string; judged: number; right: number }>(
  'triage.judgedSince',
  `select head, count(*)::int as judged, (count(*) filter (where value = answer))::int as right
   from (
     select verdict.head, verdict.answers -> 0 ->> 'value' as answer,
       coalesce(case verdict.head
         when 'topic' then case when ticket.first_agent_at is not null and ticket.solved_at is not null then ticket.topic_id::text end
         when 'team' then case when ticket.first_agent_at is not null and ticket.solved_at is not null then ticket.team_id::text end
         when 'priority' then case when ticket.first_agent_at is not null and ticket.solved_at is not null then ticket.priority end
       end, verdict.confirmed) as value
     from triage_verdict verdict
     join ticket on ticket.account_id = verdict.account_id and ticket.id = verdict.ticket_id
     where verdict.account_id = :account and verdict.at >= :since and verdict.decided_by = 'model'
   ) as judged
   where value is not null group by head`,
);
