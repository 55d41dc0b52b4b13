/** Actions that say something: a note, a letter to the customer, a word to colleagues. */
import type { Scope } from '../../../platform/scope.ts';
import { notify } from '../../notices/actions/notify.ts';
import { allAgents } from '../../staff/questions.ts';
import { unwritten, writeByDesk } from '../../tickets/actions/desk-writes.ts';
import { writeNote } from '../../tickets/actions/note.ts';
import type { Blank, Filled, Label, RuleAction } from '../../tickets/offers.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { variableValues } from '../../tickets/variable-values.ts';
import { filledIn } from '../../tickets/variables.ts';
import { textIn, textsIn } from './filled.ts';

const MAX_TOLD = 500;
const nobodyToTell: Label = { ru: 'сообщать некому', en: 'there is nobody to tell' };
const text: Blank = { name: 'text', kind: 'text', label: { ru: 'текст', en: 'text' } };

export const sayingActions: readonly RuleAction[] = [
  {
    key: 'ticket.note',
    label: { ru: 'Написать заметку', en: 'Write a note' },
    blanks: [text],
    perform: async (scope, ticket, filled, because) => {
      await writeNote(scope, ticket.number, { text: await said(scope, ticket, filled) }, because);
    },
  },
  {
    key: 'ticket.write',
    label: { ru: 'Написать клиенту', en: 'Write to the customer' },
    blanks: [text],
    perform: async (scope, ticket, filled, because) => {
      if (!(await writeByDesk(scope, ticket.id, await said(scope, ticket, filled), because)))
        return unwritten;
    },
  },
  {
    key: 'ticket.notify',
    label: { ru: 'Сообщить сотрудникам', en: 'Tell colleagues' },
    blanks: [
      {
        name: 'whom',
        kind: 'choice',
        label: { ru: 'кому', en: 'whom' },
        optional: true,
        choices: [
          { value: 'assignee', label: { ru: 'ответственному', en: 'the assignee' } },
          { value: 'team', label: { ru: 'команде тикета', en: 'the ticket’s team' } },
          { value: 'owners', label: { ru: 'владельцам и администраторам', en: 'owners and administrators' } },
        ],
      },
      {
        name: 'agents',
        kind: 'agent',
        many: true,
        optional: true,
        label: { ru: 'и этим людям', en: 'and these people' },
      },
      { name: 'text', kind: 'text', optional: true, label: { ru: 'что сказать', en: 'what to say' } },
    ],
    perform: async (scope, ticket, filled, because) => {
      const told = await toldBy(scope, ticket, filled);
      if (told.length === 0) return nobodyToTell;
      await notify(scope, told, {
        kind: 'automation.told',
        ticketId: ticket.id,
        data: {
          number: ticket.number,
          rule: because.name ?? '',
          text: textIn(filled, 'text').slice(0, MAX_TOLD),
        },
      });
    },
  },
];

async function said(scope: Scope, ticket: TicketRecord, filled: Filled): Promise<string> {
  return filledIn(textIn(filled, 'text'), await variableValues(scope, ticket));
}

async function toldBy(scope: Scope, ticket: TicketRecord, filled: Filled): Promise<string[]> {
  const named = textsIn(filled, 'agents');
  const whom = textIn(filled, 'whom');
  return (await allAgents(scope))
    .filter(
      ({ id, role, active, teamIds }) =>
        active &&
        (named.includes(id) ||
          (whom === 'assignee' && id === ticket.assigneeId) ||
          (whom === 'team' && teamIds.includes(ticket.teamId)) ||
          (whom === 'owners' && (role === 'owner' || role === 'admin'))),
    )
    .map(({ id }) => id);
}
