/** What the server says about signing in to mailboxes. */
const ru = {
  secretMissing: 'введите секрет приложения.',
  notRegistered: (provider: string) => `сначала введите регистрацию приложения ${provider}.`,
  browserOnly: 'войти через провайдера можно только из браузера.',
  failed: {
    away: (provider: string) => `${provider} сейчас не отвечает. Попробуйте через минуту.`,
    registration: (provider: string) =>
      `${provider} не знает такого приложения или каталога. Проверьте идентификаторы в регистрации.`,
    other: (provider: string) => `${provider} ответил непонятно. Попробуйте ещё раз.`,
  },
};
type Words = typeof ru;
const en = {
  secretMissing: 'enter the application’s secret.',
  notRegistered: (provider: string) => `enter the app registration of ${provider} first.`,
  browserOnly: 'signing in at a provider takes a browser.',
  failed: {
    away: (provider: string) => `${provider} does not answer now. Try again in a minute.`,
    registration: (provider: string) =>
      `${provider} knows no such application or directory. Check the ids of the registration.`,
    other: (provider: string) => `${provider} gave an answer that is not understood. Try again.`,
  },
} satisfies Words;

const words: Record<'ru' | 'en', Words> = { ru, en };

export function consentWords(language: 'ru' | 'en'): Words {
  return words[language];
}
