/** The action that sets the line of a ticket which nobody has worked on; afterwards it goes up with a card, and back with a reason. */
import { refuse } from '../../platform/refusal.ts';
import type { Scope } from '../../platform/scope.ts';
import { linesOfTeams } from '../availability/questions.ts';
import { teamOf } from '../staff/questions.ts';
import { changeTicket } from '../tickets/actions/change.ts';
import type { RuleAction } from '../tickets/offers.ts';
import type { TicketRecord } from '../tickets/ticket.ts';
import { handOvers } from './sql.ts';
import { lineWords } from './words.ts';

export const setLine: RuleAction = {
  key: 'ticket.setLine',
  label: { ru: 'Поставить линию поддержки', en: 'Set the support line' },
  blanks: [{ name: 'value', kind: 'line', label: { ru: 'что поставить', en: 'what to set' } }],
  foresee: (_ticket, { value }) => ({ line: Number(value) }),
  perform: async (scope, ticket, { value }, because) => {
    const line = Number(value);
    if (line === ticket.line) return;
    const words = lineWords[scope.actor.language];
    if (await isWorkedOn(scope, ticket)) refuse('wrongLine', words.withCard(ticket.line));
    const team = await teamOf(scope, ticket.teamId);
    if (!(await linesOfTeams(scope)).get(team.id)?.includes(line))
      refuse('wrongLine', words.teamHasNot(team.name, line));
    await changeTicket(scope, ticket.id, { line }, because);
  },
};

async function isWorkedOn(scope: Scope, ticket: TicketRecord): Promise<boolean> {
  if (ticket.assigneeId !== null || ticket.firstAgentAt !== null) return true;
  return (await handOvers(scope.tx, { ticketId: ticket.id })).length > 0;
}
