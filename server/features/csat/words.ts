/** The words of the question about satisfaction. */

const russian = {
  subject: (number: string) => `Как мы справились? ${number}`,
  greeting: (name: string) => (name ? `Здравствуйте, ${name}!` : 'Здравствуйте!'),
  question: (number: string) => `Обращение ${number} решено. Как вам наша помощь?`,
  hint: 'Одно нажатие, и оценка учтена; там же можно написать пару слов.',
  notSolved: 'Вопрос не решён? Просто ответьте на это письмо, и мы вернёмся к нему.',
  scores: ['Очень плохо', 'Плохо', 'Нормально', 'Хорошо', 'Отлично'],
};

export type CsatWords = typeof russian;

export const csatWords: Record<'ru' | 'en', CsatWords> = {
  ru: russian,
  en: {
    subject: (number) => `How did we do? ${number}`,
    greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
    question: (number) => `Request ${number} is solved. How did we do?`,
    hint: 'One tap and your score counts; you may add a few words there.',
    notSolved: 'Not solved? Simply reply to this letter and we will come back to it.',
    scores: ['Very bad', 'Bad', 'Okay', 'Good', 'Excellent'],
  },
};
