/** What inspections say by themselves, in the account's language. */

export const inspectionWords = {
  ru: { reason: (tickets: number, days: number) => `обращений: ${tickets} за ${days} дн.` },
  en: { reason: (tickets: number, days: number) => `${tickets} tickets within ${days} days` },
};
