/** What lines offer to rules: hand a ticket up with a card. */
import type { Priority } from '../../../contract/terms.ts';
import type { RuleAction } from '../tickets/offers.ts';
import { escalateHeld } from './actions/escalate.ts';
import { setLine } from './set-line.ts';

const isThere = { ru: 'тикет уже на этой линии или выше', en: 'the ticket is on that line or higher' };

interface Filling {
  teamId?: string;
  tried: string;
  asked: string;
  urgency?: Priority;
}

export const lineActions: readonly RuleAction[] = [
  setLine,
  {
    key: 'lines.escalate',
    label: { ru: 'Передать на линию с карточкой', en: 'Hand to a line with a card' },
    blanks: [
      { name: 'line', kind: 'line', label: { ru: 'Линия', en: 'Line' } },
      { name: 'teamId', kind: 'team', optional: true, label: { ru: 'Команда', en: 'Team' } },
      { name: 'tried', kind: 'text', label: { ru: 'Что уже сделано', en: 'What was tried' } },
      { name: 'asked', kind: 'text', label: { ru: 'Что нужно', en: 'What is asked' } },
      { name: 'urgency', kind: 'priority', optional: true, label: { ru: 'Срочность', en: 'Urgency' } },
    ],
    perform: async (scope, ticket, filled, because) => {
      const { teamId, tried, asked, urgency = ticket.priority } = filled as unknown as Filling;
      const line = Number(filled['line']);
      // Where it is already, or higher, nothing is left to do.
      if (line <= ticket.line) return isThere;
      await escalateHeld(
        scope,
        ticket,
        {
          line,
          ...(teamId ? { teamId } : {}),
          tried,
          asked,
          urgency,
        },
        because,
      );
    },
    foresee: (ticket, filled) => {
      const { teamId } = filled as unknown as Filling;
      const line = Number(filled['line']);
      return { line: Math.max(ticket.line, line), ...(teamId ? { teamId } : {}) };
    },
  },
];
