/** Statements on warnings and blocks. */
import { change, many } from '../../platform/db/statement.ts';

export type ConductKind = 'warned' | 'blocked' | 'unblocked';

export interface ConductRow {
  id: string;
  at: Date;
  kind: ConductKind;
  agentName: string;
  number: string | null;
  text: string;
}

export const insertEntry = change<{
  customerId: string;
  id: string;
  at: Date;
  kind: ConductKind;
  agentId: string | null;
  ticketId: string | null;
  text: string;
}>(
  'conduct.insert',
  `insert into customer_conduct (account_id, customer_id, id, at, kind, agent_id, ticket_id, text)
   values (:account, :customerId, :id, :at, :kind, :agentId, :ticketId, :text)`,
);

/** Newest first. */
export const entriesOf = many<{ customerId: string; limit: number }, ConductRow>(
  'conduct.entries',
  `select entry.id, entry.at, entry.kind, coalesce(agent.name, '') as agent_name, ticket.number, entry.text
   from customer_conduct as entry
   left join agent on agent.account_id = :account and agent.id = entry.agent_id
   left join ticket on ticket.account_id = :account and ticket.id = entry.ticket_id
   where entry.account_id = :account and entry.customer_id = :customerId
   order by entry.id desc limit :limit`,
);
