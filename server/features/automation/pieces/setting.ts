/** Actions that set something of the ticket. */
import type { Priority, Stage } from '../../../../contract/terms.ts';
import { canBeGivenWork } from '../../availability/questions.ts';
import { allAgents, teamOf } from '../../staff/questions.ts';
import { changeTicket, type TicketChanges } from '../../tickets/actions/change.ts';
import type { Blank, Filled, Label, RuleAction } from '../../tickets/offers.ts';
import { stageChoices } from './choices.ts';
import { textIn, textsIn } from './filled.ts';
import { setStatus } from './set-status.ts';

const onlyComments: Label = {
  ru: 'этот сотрудник только пишет заметки, назначить его нельзя',
  en: 'this colleague only comments and cannot be given tickets',
};
const isAway: Label = {
  ru: 'его сейчас нет, тикет встанет в очередь',
  en: 'he is away now, the ticket goes to its queue',
};

const tags: Blank = { name: 'value', kind: 'tags', label: { ru: 'метки', en: 'tags' } };

export const settingActions: readonly RuleAction[] = [
  setting(
    'ticket.setPriority',
    { ru: 'Поставить приоритет', en: 'Set the priority' },
    [value('priority')],
    (filled) => ({
      priority: textIn(filled, 'value') as Priority,
    }),
  ),
  setStatus,
  setting(
    'ticket.setTeam',
    { ru: 'Передать команде', en: 'Hand to the team' },
    [value('team')],
    (filled) => ({
      teamId: textIn(filled, 'value'),
    }),
  ),
  {
    ...setting(
      'ticket.setAssignee',
      { ru: 'Назначить ответственного', en: 'Assign to' },
      [value('agent')],
      (filled) => ({
        assigneeId: textIn(filled, 'value'),
      }),
    ),
    check: async (scope, filled) => {
      const agent = (await allAgents(scope)).find(({ id }) => id === filled['value']);
      return agent?.role === 'collaborator' ? onlyComments : null;
    },
    remark: async (scope, { assigneeId }, filled) => {
      const wanted = textIn(filled, 'value');
      if (wanted === assigneeId || wanted === scope.actor.id) return null;
      return (await canBeGivenWork(scope, wanted)) ? null : isAway;
    },
  },
  setting('ticket.unassign', { ru: 'Снять ответственного', en: 'Remove the assignee' }, [], () => ({
    assigneeId: null,
  })),
  setting('ticket.setTopic', { ru: 'Поставить тему', en: 'Set the topic' }, [value('topic')], (filled) => ({
    topicId: textIn(filled, 'value'),
  })),
  setting(
    'ticket.setStage',
    { ru: 'Поставить этап', en: 'Set the stage' },
    [{ ...value('choice'), choices: stageChoices }],
    (filled) => ({ stage: textIn(filled, 'value') as Stage }),
  ),
  setting('ticket.addTags', { ru: 'Добавить метки', en: 'Add tags' }, [tags], (filled) => ({
    addTags: tagsIn(filled),
  })),
  setting('ticket.removeTags', { ru: 'Убрать метки', en: 'Remove tags' }, [tags], (filled) => ({
    removeTags: tagsIn(filled),
  })),
];

function value(kind: Blank['kind']): Blank {
  return { name: 'value', kind, label: { ru: 'что поставить', en: 'what to set' } };
}

function setting(
  key: string,
  label: Label,
  blanks: readonly Blank[],
  changes: (filled: Filled) => TicketChanges,
): RuleAction {
  return {
    key,
    label,
    blanks,
    foresee: (_ticket, filled) => changes(filled),
    perform: async (scope, ticket, filled, because) => {
      const wanted = changes(filled);
      // A team that is no more is a «no» that can be read, not a failure.
      if (wanted.teamId) await teamOf(scope, wanted.teamId);
      await changeTicket(scope, ticket.id, wanted, because);
    },
  };
}

function tagsIn(filled: Filled): string[] {
  return textsIn(filled, 'value').map((tag) => tag.trim());
}
