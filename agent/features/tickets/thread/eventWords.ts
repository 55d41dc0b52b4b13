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
  subject: 'Тема',
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
  rated: (score: number) => `Клиент оценил ответ: ${score} из 5`,
  other: 'Изменение в тикете',
  plain: {
    'ticket.solved': 'Решён',
    'ticket.closed': 'Закрыт',
    'ticket.reopened': 'Возвращён в работу',
    'ticket.sendUndone': 'Отправка ответа отменена',
    'ticket.customerConfirmed': 'Клиент подтвердил, что вопрос решён',
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
  tags: 'Tags',
  participants: 'Cc',
  joinedInto: (number: string) => `The letters were moved to ${number}`,
  joinedFrom: (number: string) => `Letters were moved here from ${number}`,
  moments: {
    raise: 'The time to answer has passed: the ticket was raised',
    returnToUs: 'Time to look again: our turn',
    close: 'Closed: the customer was silent after it was solved',
  } as Record<string, string>,
  nextMoment: (at: Date | null) =>
    at
      ? `Come back to it: ${at.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}`
      : 'Date removed',
  rated: (score: number) => `The customer rated the answer: ${score} of 5`,
  other: 'The ticket was changed',
  plain: {
    'ticket.solved': 'Solved',
    'ticket.closed': 'Closed',
    'ticket.reopened': 'Taken back to work',
    'ticket.sendUndone': 'Sending was undone',
    'ticket.customerConfirmed': 'The customer confirmed that it is solved',
  } as Record<string, string>,
} satisfies typeof ru;
export const eventWords = { ru, en };
