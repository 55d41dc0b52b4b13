/** Words of the quarantine. */
const ru = {
  title: 'Карантин',
  text: 'Письма, которые не получилось превратить в тикеты. Исходники целы, ничего не потеряно.',
  empty: 'В карантине пусто',
  emptyText: 'Все пришедшие письма стали тикетами или ответами.',
  noSubject: 'Без темы',
  noSender: 'Отправитель неизвестен',
  retry: 'Попробовать снова',
  asIs: 'Сделать тикетом как есть',
  raw: 'Исходник',
  dismiss: 'Убрать',
  dismissTitle: 'Убрать письмо из списка?',
  dismissText: (subject: string) => `«${subject}» не станет тикетом. Исходник на сервере останется.`,
  again: (reason: string) => `Снова не получилось. ${reason}`,
  becameTicket: (subject: string) => `«${subject}» теперь тикет`,
  processed: (subject: string) => `«${subject}» обработано, тикет не понадобился.`,
};
const en = {
  title: 'Quarantine',
  text: 'Letters that could not be made into tickets. The originals are safe, nothing is lost.',
  empty: 'The quarantine is empty',
  emptyText: 'All letters that came became tickets or answers.',
  noSubject: 'No subject',
  noSender: 'Sender unknown',
  retry: 'Try again',
  asIs: 'Make a ticket as it is',
  raw: 'Original',
  dismiss: 'Dismiss',
  dismissTitle: 'Take the letter off the list?',
  dismissText: (subject: string) =>
    `“${subject}” will not become a ticket. The original stays on the server.`,
  again: (reason: string) => `It failed again. ${reason}`,
  becameTicket: (subject: string) => `“${subject}” is now ticket`,
  processed: (subject: string) => `“${subject}” is processed and needed no ticket.`,
} satisfies typeof ru;
export const words = { ru, en };
