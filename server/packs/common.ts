/** What every trade needs alike: the plan of reminders, the first templates, the usual promises. */
import type { Both, PackTarget, PackTemplate } from './pack.ts';
import type { Priority } from '../../contract/terms.ts';

const HOUR = 60;
const DAY = 8 * HOUR;

/** For a desk that works office hours. */
export const calmTargets: Record<Priority, PackTarget> = {
  urgent: { firstResponse: HOUR, nextResponse: HOUR, resolution: DAY },
  high: { firstResponse: 2 * HOUR, nextResponse: 4 * HOUR, resolution: 2 * DAY },
  normal: { firstResponse: 4 * HOUR, nextResponse: DAY, resolution: 4 * DAY },
  low: { firstResponse: DAY, nextResponse: 2 * DAY, resolution: 10 * DAY },
};

/** For a desk where people stand at a counter, a gate or a broken thing. */
export const quickTargets: Record<Priority, PackTarget> = {
  urgent: { firstResponse: 15, nextResponse: 30, resolution: 4 * HOUR },
  high: { firstResponse: HOUR, nextResponse: 2 * HOUR, resolution: DAY },
  normal: { firstResponse: 4 * HOUR, nextResponse: 6 * HOUR, resolution: 3 * DAY },
  low: { firstResponse: DAY, nextResponse: 2 * DAY, resolution: 7 * DAY },
};

export interface PlanStep {
  afterWorkingDays: number;
  texts: Both;
}

export const reminderPlan: { names: Both; steps: readonly PlanStep[]; closing: PlanStep } = {
  names: { ru: 'Напомнить дважды и вежливо закрыть', en: 'Remind twice, then close politely' },
  steps: [
    {
      afterWorkingDays: 2,
      texts: {
        ru: 'Здравствуйте, {{customer.name}}! Мы ждём вашего ответа по обращению {{ticket.number}}, чтобы помочь дальше. Ответьте, пожалуйста, на это письмо.',
        en: 'Hello {{customer.name}}, we are waiting for your answer about {{ticket.number}} so that we can go on. Please reply to this letter.',
      },
    },
    {
      afterWorkingDays: 5,
      texts: {
        ru: 'Напоминаем про обращение {{ticket.number}}. Если вопрос ещё важен, ответьте на это письмо; если уже решён, ничего делать не нужно.',
        en: 'This is about {{ticket.number}} once more. If it still matters, please reply; if it is settled, there is nothing to do.',
      },
    },
  ],
  closing: {
    afterWorkingDays: 8,
    texts: {
      ru: 'Мы закрываем обращение {{ticket.number}}, потому что давно не получали от вас ответа. Если вопрос вернётся, ответьте на это письмо, и мы продолжим с того же места.',
      en: 'We are closing {{ticket.number}} because we have not heard from you for a while. If it comes back, just reply to this letter and we shall go on from here.',
    },
  },
};

export const commonTemplates: readonly PackTemplate[] = [
  {
    names: { ru: 'Взяли в работу', en: 'We are on it' },
    texts: {
      ru: 'Здравствуйте, {{customer.name}}! Взяли ваше обращение {{ticket.number}} в работу. Вернусь с ответом, как только разберусь.',
      en: 'Hello {{customer.name}}, I have taken {{ticket.number}} on and will come back to you as soon as I know more.',
    },
  },
  {
    names: { ru: 'Нужны подробности', en: 'More details, please' },
    texts: {
      ru: 'Здравствуйте, {{customer.name}}! Чтобы помочь, нам не хватает подробностей. Напишите, пожалуйста, когда это случилось и что вы видели; снимок экрана или фотография очень помогут.',
      en: 'Hello {{customer.name}}, to help you we need a few details: when did it happen, and what did you see? A screenshot or a photo would help a lot.',
    },
  },
  {
    names: { ru: 'Решено', en: 'Solved' },
    texts: {
      ru: 'Здравствуйте, {{customer.name}}! Всё готово. Если что-то осталось не так, просто ответьте на это письмо.',
      en: 'Hello {{customer.name}}, it is done. If anything is still not right, just reply to this letter.',
    },
  },
  {
    names: { ru: 'Извинения за задержку', en: 'Sorry for the delay' },
    texts: {
      ru: 'Здравствуйте, {{customer.name}}! Простите, что отвечаем дольше, чем обещали. Вашим обращением {{ticket.number}} занимаюсь я.',
      en: 'Hello {{customer.name}}, I am sorry that this took longer than we promised. I am looking after {{ticket.number}} myself.',
    },
  },
];
