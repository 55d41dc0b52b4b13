/** What the rules say by themselves. */

export const loopWords = {
  ru: 'Не выполнено: правила вызывают друг друга по кругу',
  en: 'Not done: rules wake each other in a circle',
};
