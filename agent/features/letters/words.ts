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
  text: 'Emails that could not be turned into tickets. The originals are safe; nothing is lost.',
  empty: 'Quarantine is empty',
  emptyText: 'Every email received became a ticket or a reply.',
  noSubject: 'No subject',
  noSender: 'Unknown sender',
  retry: 'Try again',
  asIs: 'Create a ticket as is',
  raw: 'Original',
  dismiss: 'Dismiss',
  dismissTitle: 'Dismiss this email?',
  dismissText: (subject: string) =>
    `“${subject}” will not become a ticket. The original stays on the server.`,
  again: (reason: string) => `It failed again. ${reason}`,
  becameTicket: (subject: string) => `“${subject}” is now ticket`,
  processed: (subject: string) => `“${subject}” was processed; no ticket was needed.`,
} satisfies typeof ru;
export const words = { ru, en };
