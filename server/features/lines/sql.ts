/** Statements on hand-overs between lines. */
import { change, many } from '../../platform/db/statement.ts';
import type { LineMove } from './rules.ts';
import type { Priority } from '../../../contract/terms.ts';

export interface HandOverRow {
  id: string;
  at: Date;
  direction: 'up' | 'down';
  fromLine: number;
  toLine: number;
  fromTeamId: string;
  toTeamId: string;
  fromAgentId: string | null;
  toAgentId: string | null;
  byAgentId: string | null;
  tried: string;
  asked: string;
  urgency: Priority | null;
  reason: string;
}

export const insertHandOver = change<HandOverRow & { ticketId: string }>(
  'lines.insertHandOver',
  `insert into hand_over (account_id, ticket_id, id, at, direction, from_line, to_line, from_team_id, to_team_id,
     from_agent_id, to_agent_id, by_agent_id, tried, asked, urgency, reason)
   values (:account, :ticketId, :id, :at, :direction, :fromLine, :toLine, :fromTeamId, :toTeamId,
     :fromAgentId, :toAgentId, :byAgentId, :tried, :asked, :urgency, :reason)`,
);

/** The newest first. */
export const handOvers = many<{ ticketId: string }, HandOverRow>(
  'lines.handOvers',
  `select id, at, direction, from_line, to_line, from_team_id, to_team_id, from_agent_id, to_agent_id, by_agent_id,
     tried, asked, urgency, reason
   from hand_over where account_id = :account and ticket_id = :ticketId order by id desc`,
);

/** By whomever it was moved, a person, a rule, a topic's defaults. */
export const lineMoves = many<{ ticketId: string }, LineMove>(
  'lines.moves',
  `select at, (data ->> 'from')::int as "from", (data ->> 'to')::int as "to" from event
   where account_id = :account and ticket_id = :ticketId and type = 'ticket.lineChanged' order by id`,
);
