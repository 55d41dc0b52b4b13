/** What waiting offers to rules, macros and plans. */
import type { ReadScope } from '../../platform/scope.ts';
import type { Blank, Directory, Filled, Label, RuleAction, RuleCondition } from '../tickets/offers.ts';
import { isUnfinished } from '../tickets/rules.ts';
import { calendarFor } from '../calendars/questions.ts';
import { findTicket } from '../tickets/questions.ts';
import { stopPlan } from './actions/end-plan.ts';
import { remind } from './actions/remind.ts';
import { snooze } from './actions/snooze.ts';
import { startPlan } from './actions/start-plan.ts';
import { findPlan, planOf } from './plans.ts';
import { momentAfter } from './rules.ts';
import { lastActivity } from './sql/quiet.ts';

const MINUTE_MS = 60_000;
const MOST_WORKING_DAYS = 200;
const tooLong: Label = {
  ru: `можно до ${MOST_WORKING_DAYS} рабочих дней`,
  en: `at most ${MOST_WORKING_DAYS} working days`,
};
const isFinished: Label = { ru: 'тикет закончен', en: 'the ticket is finished' };
const nobodyToRemind: Label = {
  ru: 'ответственного нет, напоминать некому',
  en: 'nobody has it to be reminded',
};

const side: Blank = {
  name: 'side',
  kind: 'choice',
  label: { ru: 'Чей ход', en: 'Whose turn' },
  choices: [
    { value: 'us', label: { ru: 'наш', en: 'ours' } },
    { value: 'customer', label: { ru: 'клиента', en: 'the customer’s' } },
    { value: 'partner', label: { ru: 'партнёра', en: 'a partner’s' } },
  ],
};
const minutes = (label: Label): Blank => ({ name: 'minutes', kind: 'minutes', label });
const workingDays: Blank = {
  name: 'days',
  kind: 'days',
  label: { ru: 'Рабочих дней', en: 'Working days' },
};
const words = (optional: boolean): Blank => ({
  name: 'text',
  kind: 'text',
  label: { ru: 'Что сказать', en: 'What to say' },
  optional,
});

export const waitingConditions: readonly RuleCondition[] = [
  {
    key: 'waiting.turn',
    label: { ru: 'Чей ход', en: 'Whose turn it is' },
    blanks: [side],
    holds: (_scope, { ticket }, filled) => ticket.waitingOn === filled['side'],
  },
  {
    key: 'waiting.longerThan',
    label: { ru: 'Этот ход длится дольше', en: 'This turn has lasted longer than' },
    blanks: [minutes({ ru: 'Минут', en: 'Minutes' })],
    holds: (_scope, { ticket, now }, filled) =>
      ticket.waitingOn !== null &&
      now.getTime() - ticket.waitingSince.getTime() >= minutesOf(filled) * MINUTE_MS,
  },
  {
    key: 'waiting.quietFor',
    label: { ru: 'Никто ничего не делал дольше', en: 'Nobody has done anything for longer than' },
    blanks: [minutes({ ru: 'Минут', en: 'Minutes' })],
    holds: async (scope, { ticket, now }, filled) => {
      if (!isUnfinished(ticket.statusCategory)) return false;
      const last = await lastActivity(scope.tx, { ticketId: ticket.id });
      return now.getTime() - (last?.at ?? ticket.createdAt).getTime() >= minutesOf(filled) * MINUTE_MS;
    },
  },
  {
    key: 'waiting.isSnoozed',
    label: { ru: 'Тикет отложен', en: 'The ticket is snoozed' },
    blanks: [],
    holds: (_scope, { ticket }) => ticket.snoozedUntil !== null,
  },
];

export const waitingActions: readonly RuleAction[] = [
  {
    key: 'waiting.startPlan',
    label: { ru: 'Начать цепочку напоминаний', en: 'Start a follow-up plan' },
    blanks: [{ name: 'plan', kind: 'plan', label: { ru: 'Цепочка', en: 'Plan' } }],
    perform: async (scope, ticket, filled, because) => {
      const plan = await planOf(scope, String(filled['plan']));
      if (!(await startPlan(scope, ticket.id, plan, because))) return isFinished;
    },
  },
  {
    key: 'waiting.stopPlan',
    label: { ru: 'Остановить цепочку напоминаний', en: 'Stop the follow-up plan' },
    blanks: [],
    perform: async (scope, ticket, _filled, because) => void (await stopPlan(scope, ticket.id, because)),
  },
  {
    key: 'waiting.snooze',
    label: { ru: 'Отложить', en: 'Snooze' },
    blanks: [workingDays],
    check: notTooLong,
    perform: async (scope, { id }, filled, because) => {
      const ticket = await findTicket(scope, id);
      if (!ticket || !isUnfinished(ticket.statusCategory)) return isFinished;
      const calendar = await calendarFor(scope, { teamId: ticket.teamId });
      const count = Number(filled['days']);
      await snooze(scope, id, momentAfter(calendar, scope.now, { count, unit: 'workingDays' }), because);
    },
  },
  {
    key: 'waiting.remindAgent',
    label: { ru: 'Напомнить агенту', en: 'Remind an agent' },
    blanks: [
      workingDays,
      words(true),
      { name: 'agent', kind: 'agent', label: { ru: 'Кому', en: 'Whom' }, optional: true },
    ],
    check: notTooLong,
    perform: async (scope, { id }, filled) => {
      const ticket = await findTicket(scope, id);
      const agentId = textOf(filled, 'agent') || ticket?.assigneeId;
      if (!ticket || !agentId) return nobodyToRemind;
      const calendar = await calendarFor(scope, { teamId: ticket.teamId });
      const at = momentAfter(calendar, scope.now, { count: Number(filled['days']), unit: 'workingDays' });
      await remind(scope, id, { agentId, at, text: textOf(filled, 'text') });
    },
  },
];

export const waitingDirectories: readonly Directory[] = [{ kind: 'plan', find: findPlan }];

/** Longer than a year nothing may be put off. */
async function notTooLong(_scope: ReadScope, filled: Filled): Promise<Label | null> {
  return Number(filled['days']) > MOST_WORKING_DAYS ? tooLong : null;
}

function minutesOf(filled: Filled): number {
  return Number(filled['minutes']);
}

function textOf(filled: Filled, name: string): string {
  const value = filled[name];
  return typeof value === 'string' ? value : '';
}
