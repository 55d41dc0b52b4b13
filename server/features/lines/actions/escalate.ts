/** Hands a ticket to a higher line, with the card. */
import { supportLines, type Priority } from '../../../../contract/terms.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { linesOfTeams } from '../../availability/questions.ts';
import { agentOf, teamOf } from '../../staff/questions.ts';
import { holdTicket } from '../../tickets/access.ts';
import { refuseAway } from '../../tickets/actions/refuse-away.ts';
import type { Because } from '../../tickets/because.ts';
import { isUnfinished } from '../../tickets/rules.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { lineWords } from '../words.ts';
import { handOver } from './hand-over.ts';

export interface Card {
  line: number;
  teamId?: string;
  assigneeId?: string | null;
  tried: string;
  asked: string;
  urgency: Priority;
  anyway?: boolean;
}

/** Refuses `wrongLine` when it is not higher or nobody works there, `wrongStatus` for a finished ticket, `agentAway`. */
export async function escalate(
  scope: Scope,
  number: string,
  card: Card & { version: number },
): Promise<TicketRecord> {
  const before = await holdTicket(scope, number, card.version);
  if (card.assigneeId) await refuseAway(scope, card.assigneeId, card.anyway ?? false);
  return escalateHeld(scope, before, card);
}

/** For a held ticket. */
export async function escalateHeld(
  scope: Scope,
  before: TicketRecord,
  card: Card,
  because?: Because,
): Promise<TicketRecord> {
  const words = lineWords[scope.actor.language];
  if (!isUnfinished(before.statusCategory)) refuse('wrongStatus', before.statusCategory);
  if (card.line <= before.line || !supportLines.some((line) => line === card.line))
    refuse('wrongLine', words.notHigher(before.line));
  const team = await teamOf(scope, card.teamId ?? before.teamId);
  const lines = (await linesOfTeams(scope)).get(team.id) ?? [];
  if (!lines.includes(card.line)) refuse('wrongLine', words.teamHasNot(team.name, card.line));
  if (card.assigneeId && !(await agentOf(scope, card.assigneeId)).active) refuse('notFound');
  return handOver(
    scope,
    before,
    {
      direction: 'up',
      toLine: card.line,
      toTeamId: team.id,
      toAgentId: card.assigneeId ?? null,
      tried: card.tried.trim(),
      asked: card.asked.trim(),
      urgency: card.urgency,
      reason: '',
    },
    because,
  );
}
