/** Notices in words: one line a kind. A branch that tells agents something adds its kind here, in both languages. */
import { ruPlural } from '../../lib/words.ts';

type Say = (data: Record<string, unknown>) => string;

const ruSla: Record<string, string> = {
  firstResponse: 'Первый ответ',
  nextResponse: 'Ответ на новое письмо',
  resolution: 'Решение',
};
const enSla: Record<string, string> = {
  firstResponse: 'First response',
  nextResponse: 'Answer to a new email',
  resolution: 'Resolution',
};

const ruKinds = {
  'waiting.reminder': (data) => `Напоминание: ${text(data['text']) || 'вернуться к тикету'}`,
  'waiting.woke': () => 'Отложенный тикет вернулся',
  'waiting.planReturned': (data) =>
    `Клиент не ответил, снова наш ход: цепочка «${text(data['plan'])}» закончилась`,
  'waiting.planUnreachable': (data) =>
    `Клиенту не на что написать: цепочка «${text(data['plan'])}» остановлена`,
  'waiting.notDelivered': () => 'Ответ не дошёл до клиента, снова наш ход',
  'waiting.quiet': (data) => `Слишком долго тихо: ${text(data['days'])} рабочих дн. никто ничего не делал`,
  'triage.incident': (data) => `Похожих обращений за час: ${text(data['tickets'])}. Общая проблема?`,
  'routing.assigned': (data) => `Вам назначен тикет ${text(data['number'])}`,
  'line.escalated': (data) => `Тикет ${text(data['number'])} передан на линию ${text(data['line'])}`,
  'line.returned': (data) => `Тикет ${text(data['number'])} возвращён на линию ${text(data['line'])}`,
  'sla.atRisk': (data) => `${ruSla[text(data['kind'])] ?? 'Срок'}: горит`,
  'sla.breached': (data) => `${ruSla[text(data['kind'])] ?? 'Срок'}: просрочено`,
  'sla.neededByPassed': () => 'Прошёл момент, к которому было нужно клиенту: проверьте, что теперь',
  'automation.told': (data) =>
    [`Правило «${text(data['rule'])}»`, text(data['text'])].filter(Boolean).join(': '),
  'automation.loop': (data) => `Правила вызывают друг друга по кругу, остановлено: «${text(data['rule'])}»`,
  'automation.failed': (data) =>
    `Правило «${text(data['rule'])}» не сработало на тикете ${text(data['number'])}: исправьте его`,
  'webhooks.givenUp': (data) =>
    `Вебхук «${text(data['name'])}»: вызов не доставлен после всех попыток, от него отказались`,
  'webhooks.gone': (data) => `Вебхук «${text(data['name'])}» выключен: там ответили, что его больше нет`,
  'inspection.opened': (data) => `Проверка: ${text(data['name'])}, ${text(data['reason'])}`,
} satisfies Record<string, Say>;

const enKinds = {
  'waiting.reminder': (data) => `Reminder: ${text(data['text']) || 'come back to the ticket'}`,
  'waiting.woke': () => 'A snoozed ticket is back',
  'waiting.planReturned': (data) =>
    `The customer has not replied, it is our turn again: the plan “${text(data['plan'])}” has ended`,
  'waiting.planUnreachable': (data) =>
    `The customer cannot be reached: the plan “${text(data['plan'])}” was stopped`,
  'waiting.notDelivered': () => 'The answer did not reach the customer, it is our turn again',
  'waiting.quiet': (data) => `Too quiet: no activity for ${text(data['days'])} working days`,
  'triage.incident': (data) => `Similar tickets within an hour: ${text(data['tickets'])}. One incident?`,
  'routing.assigned': (data) => `Ticket ${text(data['number'])} was assigned to you`,
  'line.escalated': (data) => `Ticket ${text(data['number'])} was escalated to line ${text(data['line'])}`,
  'line.returned': (data) => `Ticket ${text(data['number'])} was returned to line ${text(data['line'])}`,
  'sla.atRisk': (data) => `${enSla[text(data['kind'])] ?? 'Deadline'}: nearly due`,
  'sla.breached': (data) => `${enSla[text(data['kind'])] ?? 'Deadline'}: overdue`,
  'sla.neededByPassed': () => 'The customer’s own deadline has passed: check what they need now',
  'automation.told': (data) =>
    [`Rule “${text(data['rule'])}”`, text(data['text'])].filter(Boolean).join(': '),
  'automation.loop': (data) => `Rules trigger each other in a loop, stopped: “${text(data['rule'])}”`,
  'automation.failed': (data) =>
    `The rule “${text(data['rule'])}” failed on ticket ${text(data['number'])}: please fix it`,
  'webhooks.givenUp': (data) =>
    `The webhook “${text(data['name'])}”: a call could not be delivered after all attempts`,
  'webhooks.gone': (data) =>
    `The webhook “${text(data['name'])}” was turned off: the other side says it no longer exists`,
  'inspection.opened': (data) => `Inspection: ${text(data['name'])}, ${text(data['reason'])}`,
} satisfies Record<keyof typeof ruKinds, Say>;

const ru = {
  title: 'Уведомления',
  bell: (unread: number) =>
    unread > 0
      ? `Уведомления: ${unread} ${ruPlural(unread, 'непрочитанное', 'непрочитанных', 'непрочитанных')}`
      : 'Уведомления',
  readAll: 'Прочитать все',
  reminders: 'Мои напоминания',
  none: 'Здесь будут напоминания и всё, что Квиток делает с вашими тикетами сам',
  earlier: 'Прочитанные',
  unread: 'Не прочитано',
  more: 'Показать ещё',
  other: 'Есть новость',
  kinds: ruKinds as Record<string, Say>,
};
const en = {
  title: 'Notifications',
  bell: (unread) => (unread > 0 ? `Notifications: ${unread} unread` : 'Notifications'),
  readAll: 'Mark all as read',
  reminders: 'My reminders',
  none: 'Reminders and everything Kvitok does with your tickets by itself will appear here',
  earlier: 'Read',
  unread: 'Unread',
  more: 'Show more',
  other: 'Something new',
  kinds: enKinds,
} satisfies typeof ru;
export const words = { ru, en };

/** What a notice says. A kind without words of its own says its `why`, or that there is news. */
export function noticeInWords(notice: { kind: string; data: Record<string, unknown> }, t: typeof ru): string {
  return t.kinds[notice.kind]?.(notice.data) ?? (text(notice.data['why']) || t.other);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
