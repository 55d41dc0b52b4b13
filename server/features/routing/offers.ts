/** What queues offer to rules: is its agent there, how full is its queue; and giving it out by the queue's way. */
import type { RuleAction, RuleCondition } from '../tickets/offers.ts';
import { canBeGivenWork } from '../availability/questions.ts';
import { changeTicket } from '../tickets/actions/change.ts';
import { announce } from '../../platform/events/log.ts';
import { queueStirred } from './events.ts';
import { countWaiting } from './sql.ts';

const MOST_COUNTED = 100_000;

export const routingConditions: readonly RuleCondition[] = [
  {
    key: 'routing.assigneeAvailable',
    label: { ru: 'Ответственный', en: 'The assignee' },
    blanks: [
      {
        name: 'state',
        kind: 'choice',
        label: { ru: 'Где он', en: 'Where he is' },
        choices: [
          { value: 'here', label: { ru: 'на месте', en: 'is available' } },
          { value: 'away', label: { ru: 'не на месте', en: 'is away' } },
          { value: 'nobody', label: { ru: 'не назначен', en: 'is nobody' } },
        ],
      },
    ],
    holds: async (scope, { ticket }, { state }) => {
      if (ticket.assigneeId === null) return state === 'nobody';
      return state === ((await canBeGivenWork(scope, ticket.assigneeId)) ? 'here' : 'away');
    },
  },
  {
    key: 'routing.queueLonger',
    label: { ru: 'В его очереди ждёт больше', en: 'More wait in its queue than' },
    blanks: [{ name: 'tickets', kind: 'number', label: { ru: 'Тикетов', en: 'Tickets' } }],
    holds: async (scope, { ticket }, { tickets }) => {
      // Any number can be typed: 2.5, or less than none.
      const limit = Math.min(Math.max(Math.floor(Number(tickets)) + 1, 0), MOST_COUNTED);
      const { teamId, line } = ticket;
      return ((await countWaiting(scope.tx, { teamId, line, limit }))?.waiting ?? 0) >= limit;
    },
  },
];

export const routingActions: readonly RuleAction[] = [
  {
    key: 'routing.byQueue',
    label: {
      ru: 'Отдать в очередь: назначит её способ',
      en: 'Put back to the queue: its own way gives it out',
    },
    blanks: [],
    perform: async (scope, ticket, _filled, because) => {
      await changeTicket(scope, ticket.id, { assigneeId: null }, because);
      announce(scope, queueStirred, null, { teamId: ticket.teamId, line: ticket.line });
    },
    foresee: () => ({ assigneeId: null }),
  },
];
