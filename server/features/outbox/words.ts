/** What agents read about a letter that did not arrive. */
import type { OutboxProblem } from './letter.ts';

interface Words {
  noConnection: string;
  connection: string;
  recipient: (said: string) => string;
  rejected: (said: string) => string;
  tooBig: (said: string) => string;
  expired: (said: string) => string;
  uncertain: string;
  bounced: (said: string) => string;
  partly: (said: string) => string;
  file: (name: string) => string;
  waiting: (said: string) => string;
  unanswered: (said: string) => string;
}

const ru: Words = {
  noConnection: 'Нет подключения, которое умеет отправлять. Письмо ждёт; добавьте отправку в настройках.',
  connection: 'Подключение не работает, письмо ждёт в очереди и уйдёт само, когда настройки исправят.',
  recipient: (said) => `Сервер получателя не принимает письма на этот адрес. Проверьте адрес. Ответ: ${said}`,
  rejected: (said) => `Почтовый сервер отклонил письмо. Ответ: ${said}`,
  tooBig: (said) => `Письмо слишком большое для сервера получателя. Отправьте файлы ссылкой. Ответ: ${said}`,
  expired: (said) => `Двое суток письмо не удавалось отправить. Последний ответ: ${said}`,
  uncertain:
    'Связь оборвалась, когда письмо уже передавалось: возможно, оно дошло. Уточните у клиента или отправьте ещё раз.',
  bounced: (said) => `Письмо вернулось: ${said}`,
  partly: (said) => `Письмо дошло не до всех. Не приняты: ${said}`,
  file: (name) => `Файл «${name}» не найден на сервере. Приложите его заново.`,
  waiting: (said) => `Сервер просит подождать, мы пробуем снова. Ответ: ${said}`,
  unanswered: (said) =>
    `Сервер не сказал, принял ли письмо. Попробуем ещё раз, с тем же Message-ID. Связь: ${said}`,
};

const en: Words = {
  noConnection: 'No connection can send. The email is waiting; add sending in Settings.',
  connection:
    'The connection does not work; the email is waiting and will be sent once the settings are right.',
  recipient: (said) =>
    `The recipient’s server does not accept emails for this address. Check it. Answer: ${said}`,
  rejected: (said) => `The mail server rejected the email. Answer: ${said}`,
  tooBig: (said) =>
    `The email is too big for the recipient’s server. Send the files as a link. Answer: ${said}`,
  expired: (said) => `For two days the email could not be sent. The last answer: ${said}`,
  uncertain:
    'The connection broke while the email was being handed over: it may have arrived. Ask the customer or send it again.',
  bounced: (said) => `The email bounced: ${said}`,
  partly: (said) => `The email did not reach everyone. Not accepted: ${said}`,
  file: (name) => `The file “${name}” is missing on the server. Attach it again.`,
  waiting: (said) => `The server asks to wait, we keep trying. Answer: ${said}`,
  unanswered: (said) =>
    `The server did not say whether it took the email. We try once more, under the same Message-ID. The line: ${said}`,
};

const words = { ru, en };

export function outboxProblemWords(problem: OutboxProblem, language: 'ru' | 'en'): string {
  const known = words[language];
  const found = Object.hasOwn(known, problem.code) ? known[problem.code as keyof Words] : known.rejected;
  return typeof found === 'string' ? found : found(problem.detail || '—');
}
