/** What the rules say by themselves. */

export const loopWords = {
  ru: 'Не выполнено: правила вызывают друг друга по кругу',
  en: 'Not done: rules wake each other in a circle',
};

export const unforeseenWords = {
  ru: 'Не выполнено из-за ошибки программы. Подробности – в журнале сервера',
  en: 'Not done because of an error of the program. The server’s log has the details',
};

export const unaskedWords = {
  ru: 'Условия не удалось проверить из-за ошибки программы. Подробности – в журнале сервера',
  en: 'The conditions could not be checked because of an error of the program. The server’s log has the details',
};
