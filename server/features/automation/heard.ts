/** The facts that can wake a rule, as people call them. */
import type { Label } from '../tickets/offers.ts';

export const heard: readonly { type: string; label: Label }[] = [
  { type: 'ticket.opened', label: { ru: 'пришло новое обращение', en: 'a ticket is opened' } },
  { type: 'ticket.customerWrote', label: { ru: 'клиент написал ещё', en: 'the customer writes again' } },
  { type: 'ticket.replied', label: { ru: 'агент ответил', en: 'an agent answers' } },
  { type: 'ticket.noted', label: { ru: 'добавлена заметка', en: 'a note is written' } },
  { type: 'ticket.statusChanged', label: { ru: 'изменился статус', en: 'the status changes' } },
  { type: 'ticket.solved', label: { ru: 'обращение решено', en: 'a ticket is solved' } },
  { type: 'ticket.closed', label: { ru: 'обращение закрыто', en: 'a ticket is closed' } },
  { type: 'ticket.reopened', label: { ru: 'обращение вернулось в работу', en: 'a ticket is reopened' } },
  { type: 'ticket.assigned', label: { ru: 'сменился ответственный', en: 'the assignee changes' } },
  { type: 'ticket.teamChanged', label: { ru: 'сменилась команда', en: 'the team changes' } },
  { type: 'ticket.priorityChanged', label: { ru: 'изменился приоритет', en: 'the priority changes' } },
  { type: 'ticket.topicChanged', label: { ru: 'изменилась тема', en: 'the topic changes' } },
  { type: 'ticket.lineChanged', label: { ru: 'сменилась линия поддержки', en: 'the support line changes' } },
  { type: 'ticket.stageChanged', label: { ru: 'сменился этап работы', en: 'the stage changes' } },
  { type: 'ticket.tagsChanged', label: { ru: 'изменились метки', en: 'the tags change' } },
  { type: 'ticket.fieldsChanged', label: { ru: 'изменились поля', en: 'the fields change' } },
  {
    type: 'ticket.waitingReasonChanged',
    label: { ru: 'изменилась причина ожидания', en: 'the reason of waiting changes' },
  },
  { type: 'ticket.momentCame', label: { ru: 'прошёл срок ответа', en: 'the time to answer has passed' } },
  {
    type: 'ticket.deliveryChanged',
    label: { ru: 'изменилась доставка письма', en: 'the delivery of a letter changes' },
  },
  { type: 'ticket.subjectLinked', label: { ru: 'к тикету привязан объект', en: 'an object is linked' } },
  { type: 'csat.rated', label: { ru: 'клиент поставил оценку', en: 'the customer gives a score' } },
  { type: 'sla.atRisk', label: { ru: 'срок SLA горит', en: 'an SLA target is at risk' } },
  { type: 'sla.breached', label: { ru: 'срок SLA нарушен', en: 'an SLA target is missed' } },
  {
    type: 'sla.neededByPassed',
    label: { ru: 'прошёл срок, нужный клиенту', en: 'the customer’s own deadline has passed' },
  },
];

export const heardTypes: ReadonlySet<string> = new Set(heard.map(({ type }) => type));
