/** The words of the desk's own letters to customers. */

const russian = {
  greeting: (name: string) => (name ? `Здравствуйте, ${name}!` : 'Здравствуйте!'),
  acknowledgement: (number: string) => `Мы получили ваше обращение, его номер ${number}.`,
  acknowledgementPromise:
    'Ответим на это же письмо. Если есть что добавить, просто ответьте: письмо попадёт в это обращение.',
  where: 'Что сейчас с обращением и кто им занят:',
  statusLink: 'Открыть обращение',
  footer: (number: string) => `Обращение ${number}. Чтобы ответить, просто ответьте на это письмо.`,
  follow: 'Состояние обращения',
};

export type LetterWords = typeof russian;

export const letterWords: Record<'ru' | 'en', LetterWords> = {
  ru: russian,
  en: {
    greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
    acknowledgement: (number) => `We have received your request. Its number is ${number}.`,
    acknowledgementPromise:
      'We will answer in this very conversation. If you have anything to add, simply reply: it will join this request.',
    where: 'See what is happening with it and who is on it:',
    statusLink: 'Open the request',
    footer: (number) => `Request ${number}. To answer, simply reply to this letter.`,
    follow: 'Status of the request',
  },
};
