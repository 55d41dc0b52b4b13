/** Words of the history. */
const ru = {
  none: '—',
  opened: 'Обращение принято',
  followUp: (number: string) => `Продолжение тикета ${number}`,
  status: 'Статус',
  assignee: 'Ответственный',
  unassigned: 'Ответственный снят',
  team: 'Команда',
  priority: 'Приоритет',
  priorities: { low: 'низкий', normal: 'обычный', high: 'высокий', urgent: 'срочный' } as Record<
    string,
    string
  >,
  subject: 'Заголовок',
  topic: 'Тема',
  line: 'Линия поддержки',
  stage: 'Этап',
  stages: {
    study: 'изучение',
    contact: 'связь с клиентом',
    diagnose: 'диагностика',
    solve: 'решение',
  } as Record<string, string>,
  neededBy: (at: Date | null) =>
    at
      ? `Клиенту нужно до: ${at.toLocaleString('ru', { dateStyle: 'long', timeStyle: 'short' })}`
      : 'Срок клиента снят',
  waitingReason: 'Ждём',
  noWaitingReason: 'Причина ожидания снята',
  fields: 'Изменены поля',
  incident: 'Отнесён к общей проблеме',
  notIncident: 'Больше не относится к общей проблеме',
  deciders: {
    rule: 'правило',
    subject: 'поиск объектов',
    triage: 'сортировка',
    routing: 'распределение',
    sla: 'SLA',
    plan: 'цепочка напоминаний',
    waiting: 'ожидание',
    inspection: 'проверка',
    macro: 'макрос',
    line: 'линия поддержки',
  } as Record<string, string>,
  snoozed: (until: Date) =>
    `Отложен до: ${until.toLocaleString('ru', { dateStyle: 'long', timeStyle: 'short' })}`,
  planStarted: (name: string, at: Date) =>
    `Цепочка «${name}» начата, первый шаг: ${at.toLocaleString('ru', { dateStyle: 'long', timeStyle: 'short' })}`,
  planStep: {
    nudge: 'Клиенту отправлено напоминание',
    close: 'Клиент не ответил: обращение вежливо закрыто',
    return: 'Клиент не ответил: снова наш ход',
  } as Record<string, string>,
  planSkipped: (name: string, step: number) => `Цепочка «${name}»: шаг ${step} пропущен`,
  planStopped: (name: string) => `Цепочка «${name}» остановлена`,
  planEnds: {
    customer: 'клиент ответил',
    agent: 'мы написали сами',
    status: 'тикет больше не ждёт клиента',
    unreachable: 'клиенту не на что написать',
    end: 'шаги закончились',
  } as Record<string, string>,
  quiet: (since: Date) =>
    `Слишком долго тихо: никто ничего не делал с ${since.toLocaleString('ru', { dateStyle: 'long', timeStyle: 'short' })}`,
  inspection: 'Приложено к проверке',
  tags: 'Метки',
  participants: 'Копия',
  joinedInto: (number: string) => `Переписка перенесена в ${number}`,
  joinedFrom: (number: string) => `Сюда перенесена переписка из ${number}`,
  moments: {
    raise: 'Срок ответа прошёл: тикет поднят наверх',
    returnToUs: 'Пора проверить: снова наш ход',
    close: 'Закрыт: после решения клиент не писал',
  } as Record<string, string>,
  nextMoment: (at: Date | null) =>
    at
      ? `Вернуться к тикету: ${at.toLocaleString('ru', { dateStyle: 'long', timeStyle: 'short' })}`
      : 'Срок снят',
  escalated: (line: number, asked: string) => `Передан на линию ${line}: ${asked}`,
  returned: (line: number, reason: string) => `Возвращён на линию ${line}: ${reason}`,
  rated: (score: number) => `Клиент оценил ответ: ${score} из 5`,
  sla: {
    policy: 'Политика SLA',
    noPolicy: 'Сроки больше не обещаны',
    kinds: {
      firstResponse: 'Первый ответ',
      nextResponse: 'Ответ на новое письмо',
      resolution: 'Решение',
    } as Record<string, string>,
    atRisk: 'срок близко',
    breached: 'просрочено',
    neededByPassed: 'Момент, к которому было нужно клиенту, прошёл: проверьте, что ему нужно теперь',
  },
  other: 'Изменение в тикете',
  plain: {
    'ticket.subjectLinked': 'Связан объект',
    'ticket.subjectUnlinked': 'Объект отвязан',
    'ticket.solved': 'Решён',
    'ticket.closed': 'Закрыт',
    'ticket.reopened': 'Возвращён в работу',
    'ticket.sendUndone': 'Отправка ответа отменена',
    'ticket.customerConfirmed': 'Клиент подтвердил, что вопрос решён',
    'waiting.woke': 'Отложенный тикет вернулся',
  } as Record<string, string>,
};
const en = {
  none: '—',
  opened: 'Request received',
  followUp: (number: string) => `Follow-up of ${number}`,
  status: 'Status',
  assignee: 'Assignee',
  unassigned: 'Assignee removed',
  team: 'Team',
  priority: 'Priority',
  priorities: { low: 'low', normal: 'normal', high: 'high', urgent: 'urgent' } as Record<string, string>,
  subject: 'Subject',
  topic: 'Topic',
  line: 'Support line',
  stage: 'Stage',
  stages: { study: 'studying', contact: 'contacting', diagnose: 'diagnosing', solve: 'solving' } as Record<
    string,
    string
  >,
  neededBy: (at: Date | null) =>
    at
      ? `Needed by: ${at.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}`
      : 'Customer’s deadline removed',
  waitingReason: 'Waiting for',
  noWaitingReason: 'Waiting reason removed',
  fields: 'Fields changed',
  incident: 'Added to an incident',
  notIncident: 'No longer part of the incident',
  deciders: {
    rule: 'rule',
    subject: 'object search',
    triage: 'triage',
    routing: 'assignment',
    sla: 'SLA',
    plan: 'follow-up plan',
    waiting: 'waiting',
    inspection: 'inspection',
    macro: 'macro',
    line: 'support line',
  } as Record<string, string>,
  snoozed: (until: Date) =>
    `Snoozed until ${until.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}`,
  planStarted: (name: string, at: Date) =>
    `Plan “${name}” started, first step: ${at.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}`,
  planStep: {
    nudge: 'Reminder sent to the customer',
    close: 'No reply from the customer: politely closed',
    return: 'No reply from the customer: our turn again',
  } as Record<string, string>,
  planSkipped: (name: string, step: number) => `Plan “${name}”: step ${step} was skipped`,
  planStopped: (name: string) => `Plan “${name}” was stopped`,
  planEnds: {
    customer: 'the customer replied',
    agent: 'we wrote ourselves',
    status: 'the ticket no longer waits for the customer',
    unreachable: 'the customer cannot be reached',
    end: 'no more steps',
  } as Record<string, string>,
  quiet: (since: Date) =>
    `Too quiet: no activity since ${since.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}`,
  inspection: 'Attached to the inspection',
  tags: 'Tags',
  participants: 'Cc',
  joinedInto: (number: string) => `The emails were moved to ${number}`,
  joinedFrom: (number: string) => `Emails were moved here from ${number}`,
  moments: {
    raise: 'Reply deadline passed: ticket moved up',
    returnToUs: 'Time to check: our turn again',
    close: 'Closed: no reply from the customer after it was solved',
  } as Record<string, string>,
  nextMoment: (at: Date | null) =>
    at
      ? `Come back to it: ${at.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}`
      : 'Date removed',
  escalated: (line: number, asked: string) => `Escalated to line ${line}: ${asked}`,
  returned: (line: number, reason: string) => `Returned to line ${line}: ${reason}`,
  rated: (score: number) => `The customer rated the answer ${score} of 5`,
  sla: {
    policy: 'SLA policy',
    noPolicy: 'No SLA policy applies any more',
    kinds: {
      firstResponse: 'First response',
      nextResponse: 'Answer to a new email',
      resolution: 'Resolution',
    } as Record<string, string>,
    atRisk: 'nearly due',
    breached: 'overdue',
    neededByPassed: 'The customer’s own deadline has passed: check what they need now',
  },
  other: 'The ticket was changed',
  plain: {
    'ticket.subjectLinked': 'Object linked',
    'ticket.subjectUnlinked': 'Object unlinked',
    'ticket.solved': 'Solved',
    'ticket.closed': 'Closed',
    'ticket.reopened': 'Reopened',
    'ticket.sendUndone': 'Sending was undone',
    'ticket.customerConfirmed': 'The customer confirmed it is solved',
    'waiting.woke': 'The snoozed ticket is back',
  } as Record<string, string>,
} satisfies typeof ru;
export const eventWords = { ru, en };
