/** Conditions on how long and how much: age, silence, waiting, counts of messages, the customer's own deadline. */
import type { Blank, Label, RuleCondition, RuleFacts } from '../../tickets/offers.ts';
import { actorChoices } from './choices.ts';
import { isYes, numberIn, textIn, textsIn } from './filled.ts';

const MINUTE_MS = 60_000;
const longer: Blank = { name: 'minutes', kind: 'minutes', label: { ru: 'не меньше', en: 'at least' } };

export const timeConditions: readonly RuleCondition[] = [
  since('ticket.olderThan', { ru: 'Открыт', en: 'Open for' }, ({ ticket }) => ticket.createdAt),
  since(
    'ticket.waitingFor',
    { ru: 'Ход не менялся', en: 'Same turn for' },
    ({ ticket }) => ticket.waitingSince,
  ),
  since(
    'ticket.silentFor',
    { ru: 'Никто не писал', en: 'Nobody wrote for' },
    ({ ticket }) => ticket.lastMessageAt,
  ),
  {
    key: 'ticket.neededWithin',
    label: { ru: 'Срок клиента наступит', en: 'Needed by the customer' },
    blanks: [{ name: 'minutes', kind: 'minutes', label: { ru: 'в ближайшие', en: 'within' } }],
    holds: (_scope, { ticket, now }, filled) =>
      ticket.neededBy !== null &&
      ticket.neededBy.getTime() - now.getTime() <= numberIn(filled, 'minutes') * MINUTE_MS,
  },
  {
    key: 'ticket.messages',
    label: { ru: 'Сообщений', en: 'Messages' },
    blanks: [
      {
        name: 'how',
        kind: 'choice',
        label: { ru: 'сколько', en: 'how many' },
        choices: [
          { value: 'least', label: { ru: 'не меньше', en: 'at least' } },
          { value: 'most', label: { ru: 'не больше', en: 'at most' } },
        ],
      },
      { name: 'count', kind: 'number', label: { ru: 'число', en: 'number' } },
    ],
    holds: (_scope, { ticket }, filled) =>
      textIn(filled, 'how') === 'most'
        ? ticket.messageCount <= numberIn(filled, 'count')
        : ticket.messageCount >= numberIn(filled, 'count'),
  },
  {
    key: 'ticket.isAnswered',
    label: { ru: 'Агент уже отвечал', en: 'An agent has answered' },
    blanks: [{ name: 'value', kind: 'yesNo', label: { ru: 'да или нет', en: 'yes or no' } }],
    holds: (_scope, { ticket }, filled) => (ticket.firstAgentAt !== null) === isYes(filled, 'value'),
  },
  {
    key: 'event.by',
    label: { ru: 'Сделал это', en: 'Done by' },
    blanks: [
      { name: 'value', kind: 'choice', label: { ru: 'кто', en: 'who' }, many: true, choices: actorChoices },
    ],
    holds: (_scope, { event }, filled) =>
      event !== null && textsIn(filled, 'value').includes(event.actorKind),
  },
];

function since(key: string, label: Label, from: (facts: RuleFacts) => Date): RuleCondition {
  return {
    key,
    label,
    blanks: [longer],
    holds: (_scope, facts, filled) =>
      facts.now.getTime() - from(facts).getTime() >= numberIn(filled, 'minutes') * MINUTE_MS,
  };
}
