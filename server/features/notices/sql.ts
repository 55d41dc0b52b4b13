/** Statements on notices: what an agent is told outside the tickets he happens to look at. */
import { change } from '../../platform/db/statement.ts';

export const insertNotices = change<{
  ids: string[];
  agentIds: readonly string[];
  at: Date;
  kind: string;
  ticketId: string | null;
  data: object;
}>(
  'notices.insert',
  `insert into notice (account_id, agent_id, id, at, kind, ticket_id, data)
   select :account, told.agent_id, told.id, :at, :kind, :ticketId, :data
   from unnest(:agentIds::uuid[], :ids::uuid[]) as told (agent_id, id)`,
);
