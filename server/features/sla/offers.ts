/** What rules may ask and do about promises and working time. */
import { calendarFor, isWorkingNow } from '../calendars/questions.ts';
import { holdById } from '../tickets/access.ts';
import type { Directory, Filled, RuleAction, RuleCondition } from '../tickets/offers.ts';
import { isUnfinished } from '../tickets/rules.ts';
import { putUnderPolicy } from './actions/set-policy.ts';
import { allPolicies } from './questions.ts';
import { stateOf } from './shown.ts';
import { findUnder, openClocksOf } from './sql.ts';

const MINUTE_MS = 60_000;
const states = [
  { value: 'ok', label: { ru: 'в порядке', en: 'in order' } },
  { value: 'atRisk', label: { ru: 'горит', en: 'at risk' } },
  { value: 'breached', label: { ru: 'просрочен', en: 'breached' } },
  { value: 'none', label: { ru: 'не обещан', en: 'not promised' } },
] as const;

export const slaConditions: readonly RuleCondition[] = [
  {
    key: 'sla.state',
    label: { ru: 'Срок', en: 'The deadline is' },
    blanks: [{ name: 'state', kind: 'choice', label: { ru: 'состояние', en: 'state' }, choices: states }],
    holds: async (scope, { ticket, now }, filled) => {
      const clocks = await openClocksOf(scope.tx, { ticketIds: [ticket.id] });
      return stateOf(ticket, clocks, now) === filled['state'];
    },
  },
  {
    key: 'sla.dueWithin',
    label: { ru: 'До срока осталось меньше', en: 'The deadline is nearer than' },
    blanks: [{ name: 'minutes', kind: 'minutes', label: { ru: 'минут', en: 'minutes' } }],
    holds: (_scope, { ticket, now }, filled) =>
      ticket.deadlineAt !== null &&
      isUnfinished(ticket.statusCategory) &&
      ticket.deadlineAt.getTime() - now.getTime() < number(filled, 'minutes') * MINUTE_MS,
  },
  {
    key: 'sla.policy',
    label: { ru: 'Действует политика SLA', en: 'The policy is' },
    blanks: [{ name: 'policies', kind: 'policy', label: { ru: 'правила', en: 'policies' }, many: true }],
    holds: async (scope, { ticket }, filled) => {
      const under = await findUnder(scope.tx, { ticketId: ticket.id });
      return list(filled, 'policies').includes(under?.policyId ?? '');
    },
  },
  {
    key: 'calendars.isWorking',
    label: { ru: 'Сейчас', en: 'Now it is' },
    blanks: [
      {
        name: 'time',
        kind: 'choice',
        label: { ru: 'время', en: 'time' },
        choices: [
          { value: 'working', label: { ru: 'рабочее время', en: 'working time' } },
          { value: 'off', label: { ru: 'нерабочее время', en: 'outside working time' } },
        ],
      },
      {
        name: 'calendar',
        kind: 'calendar',
        label: {
          ru: 'по календарю (пусто – команды тикета)',
          en: 'by the calendar (empty: of the ticket’s team)',
        },
        optional: true,
      },
    ],
    holds: async (scope, { ticket, now }, filled) => {
      const calendarId = text(filled, 'calendar');
      const calendar = await calendarFor(scope, { calendarId, teamId: ticket.teamId });
      return isWorkingNow(calendar, now) === (filled['time'] === 'working');
    },
  },
];

export const slaActions: readonly RuleAction[] = [
  {
    key: 'sla.setPolicy',
    label: { ru: 'Применить политику SLA', en: 'Put under the policy' },
    blanks: [{ name: 'policy', kind: 'policy', label: { ru: 'правила', en: 'policy' } }],
    perform: async (scope, ticket, filled) => {
      const policyId = text(filled, 'policy');
      const held = await holdById(scope, ticket.id);
      const under = await findUnder(scope.tx, { ticketId: ticket.id });
      if (held && policyId && !(under?.byHand && under.policyId === policyId))
        await putUnderPolicy(scope, held, policyId);
    },
  },
];

export const slaDirectories: readonly Directory[] = [
  {
    kind: 'policy',
    find: async (scope, id) => {
      const policy = (await allPolicies(scope)).find((one) => one.id === id);
      return policy ? { name: policy.name, gone: false } : null;
    },
  },
];

function number(filled: Filled, name: string): number {
  return Number(filled[name] ?? 0);
}
function text(filled: Filled, name: string): string | null {
  const value = filled[name];
  return typeof value === 'string' && value ? value : null;
}
function list(filled: Filled, name: string): string[] {
  const value = filled[name];
  return Array.isArray(value) ? value.map(String) : [];
}
