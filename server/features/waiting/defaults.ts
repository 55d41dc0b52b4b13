/** What an account has that has never opened these settings: reasons to choose from and a plan, both ready to use. */
import type { PlanStep, WaitingReason } from '../../../contract/waiting.ts';
import { nilId } from '../../platform/ids.ts';

/** Stands for the plan that comes with the desk. */
export const BUILT_IN_PLAN = nilId;
export const QUIET_DAYS = 3;

export const builtInReasons: Record<'ru' | 'en', readonly WaitingReason[]> = {
  ru: [
    { category: 'pending', text: 'Ответ клиента', days: 3 },
    { category: 'pending', text: 'Документы от клиента', days: 5 },
    { category: 'pending', text: 'Подтверждение, что помогло', days: 3 },
    { category: 'onHold', text: 'Ответ партнёра', days: 3 },
    { category: 'onHold', text: 'Поставка или ремонт', days: 5 },
    { category: 'onHold', text: 'Решение руководителя', days: 2 },
  ],
  en: [
    { category: 'pending', text: 'The customer’s answer', days: 3 },
    { category: 'pending', text: 'Documents from the customer', days: 5 },
    { category: 'pending', text: 'Word that it helped', days: 3 },
    { category: 'onHold', text: 'A partner’s answer', days: 3 },
    { category: 'onHold', text: 'A delivery or a repair', days: 5 },
    { category: 'onHold', text: 'A manager’s decision', days: 2 },
  ],
};

export const builtInPlanName = {
  ru: 'Напомнить дважды и закрыть',
  en: 'Remind twice, then close',
};

export const builtInSteps: readonly PlanStep[] = [
  {
    after: { count: 2, unit: 'workingDays' },
    action: 'nudge',
    text: {
      ru: 'Здравствуйте!\n\nМы ответили на ваше обращение {{ticket.number}} и ждём вашего ответа, чтобы продолжить. Если вопрос ещё важен, просто ответьте на это письмо.',
      en: 'Hello,\n\nWe have answered your request {{ticket.number}} and need your reply to go on. If it still matters, simply reply to this letter.',
    },
  },
  {
    after: { count: 3, unit: 'workingDays' },
    action: 'nudge',
    text: {
      ru: 'Здравствуйте!\n\nОбращение {{ticket.number}} всё ещё ждёт вашего ответа. Если ответа не будет, через несколько дней мы его закроем; открыть его снова можно будет простым ответом на письмо.',
      en: 'Hello,\n\nRequest {{ticket.number}} is still waiting for your reply. If none comes, we will close it in a few days; a simple reply will open it again.',
    },
  },
  {
    after: { count: 3, unit: 'workingDays' },
    action: 'close',
    text: {
      ru: 'Здравствуйте!\n\nМы не получили ответа и закрываем обращение {{ticket.number}}. Если вопрос остался, ответьте на это письмо, и мы к нему вернёмся.',
      en: 'Hello,\n\nWe have not heard from you and are closing request {{ticket.number}}. If the question remains, reply to this letter and we will come back to it.',
    },
  },
];
