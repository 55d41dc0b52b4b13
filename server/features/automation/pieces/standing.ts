/** Conditions on where a ticket stands: its priority, status, team, tags and the like. */
import type { Blank, Filled, Label, RuleCondition } from '../../tickets/offers.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { allTopics } from '../../topics/questions.ts';
import { isUnder } from '../../topics/rules.ts';
import { channelChoices, languageChoices, stageChoices, turnChoices, type Choices } from './choices.ts';
import { isYes, numbersIn, textsIn } from './filled.ts';

export const standingConditions: readonly RuleCondition[] = [
  oneOf('ticket.priority', { ru: 'Приоритет', en: 'Priority' }, 'priority', ({ priority }) => priority),
  oneOf(
    'ticket.statusCategory',
    { ru: 'Состояние', en: 'State' },
    'statusCategory',
    (ticket) => ticket.statusCategory,
  ),
  oneOf('ticket.status', { ru: 'Статус', en: 'Status' }, 'status', ({ statusId }) => statusId),
  oneOf('ticket.team', { ru: 'Команда', en: 'Team' }, 'team', ({ teamId }) => teamId),
  oneOf('ticket.assignee', { ru: 'Ответственный', en: 'Assignee' }, 'agent', ({ assigneeId }) => assigneeId),
  {
    key: 'ticket.topic',
    label: { ru: 'Тема', en: 'Topic' },
    blanks: [
      { name: 'value', kind: 'topic', label: { ru: 'эта или ниже', en: 'this or below' }, many: true },
    ],
    holds: async (scope, { ticket: { topicId } }, filled) => {
      if (!topicId) return false;
      const topics = await allTopics(scope);
      return textsIn(filled, 'value').some((id) => isUnder(topics, topicId, id));
    },
  },
  yesNo(
    'ticket.isAssigned',
    { ru: 'Ответственный назначен', en: 'Is assigned' },
    (ticket) => ticket.assigneeId !== null,
  ),
  yesNo('ticket.hasTopic', { ru: 'Тема определена', en: 'Has a topic' }, (ticket) => ticket.topicId !== null),
  {
    key: 'ticket.line',
    label: { ru: 'Линия поддержки', en: 'Support line' },
    blanks: [{ name: 'value', kind: 'line', label: { ru: 'любая из', en: 'any of' }, many: true }],
    holds: (_scope, { ticket }, filled) => numbersIn(filled, 'value').includes(ticket.line),
  },
  {
    key: 'ticket.tags',
    label: { ru: 'Есть метка', en: 'Has a tag' },
    blanks: [{ name: 'value', kind: 'tags', label: { ru: 'любая из', en: 'any of' } }],
    holds: (_scope, { ticket }, filled) => textsIn(filled, 'value').some((tag) => ticket.tags.includes(tag)),
  },
  choice('ticket.channel', { ru: 'Канал', en: 'Channel' }, channelChoices, ({ channel }) => channel),
  choice('ticket.language', { ru: 'Язык', en: 'Language' }, languageChoices, ({ language }) => language),
  choice('ticket.turn', { ru: 'Чей ход', en: 'Whose turn' }, turnChoices, ({ waitingOn }) => waitingOn),
  choice('ticket.stage', { ru: 'Этап', en: 'Stage' }, stageChoices, ({ stage }) => stage),
  yesNo(
    'ticket.hasAttachments',
    { ru: 'Есть вложения', en: 'Has attachments' },
    (ticket) => ticket.hasAttachments,
  ),
  yesNo(
    'ticket.undelivered',
    { ru: 'Письмо не доставлено', en: 'A letter is undelivered' },
    (ticket) => ticket.undelivered,
  ),
];

type Read = (ticket: TicketRecord) => string | null;

function oneOf(key: string, label: Label, kind: Blank['kind'], read: Read): RuleCondition {
  const blank: Blank = { name: 'value', kind, label: { ru: 'один из', en: 'one of' }, many: true };
  return { key, label, blanks: [blank], holds: (_scope, { ticket }, filled) => has(filled, read(ticket)) };
}

function choice(key: string, label: Label, choices: Choices, read: Read): RuleCondition {
  const blank: Blank = {
    name: 'value',
    kind: 'choice',
    label: { ru: 'один из', en: 'one of' },
    choices,
    many: true,
  };
  return { key, label, blanks: [blank], holds: (_scope, { ticket }, filled) => has(filled, read(ticket)) };
}

function yesNo(key: string, label: Label, read: (ticket: TicketRecord) => boolean): RuleCondition {
  return {
    key,
    label,
    blanks: [{ name: 'value', kind: 'yesNo', label: { ru: 'да или нет', en: 'yes or no' } }],
    holds: (_scope, { ticket }, filled) => read(ticket) === isYes(filled, 'value'),
  };
}

function has(filled: Filled, value: string | null): boolean {
  return value !== null && textsIn(filled, 'value').includes(value);
}
