/** The one catalogue of error codes: stable names, their HTTP status, and what a person reads in either language. */
import { Type, type Static } from 'typebox';
import { shape } from './shapes.ts';

interface ErrorWords {
  status: number;
  ru: string;
  en: string;
}

export const errorCatalogue = {
  badRequest: {
    status: 400,
    ru: 'Запрос не понят: {details}. Исправьте поле и повторите.',
    en: 'The request is not understood: {details}. Correct the field and try again.',
  },
  notSignedIn: { status: 401, ru: 'Сначала войдите.', en: 'Please sign in first.' },
  wrongPassword: {
    status: 401,
    ru: 'Адрес или пароль не подходят. Проверьте раскладку и попробуйте ещё раз или восстановите пароль.',
    en: 'The address or the password does not match. Check the keyboard layout and try again, or reset the password.',
  },
  notAllowed: {
    status: 403,
    ru: 'На это нет прав. Попросите администратора.',
    en: 'You have no right to do this. Ask an administrator.',
  },
  reauthenticate: {
    status: 403,
    ru: 'Подтвердите действие паролем.',
    en: 'Confirm this with your password.',
  },
  foreignOrigin: {
    status: 403,
    ru: 'Запрос пришёл с чужой страницы и отклонён. Откройте Квиток по его адресу.',
    en: 'The request came from another site and was refused. Open Kvitok at its own address.',
  },
  notFound: {
    status: 404,
    ru: 'Не найдено. Возможно, удалено или недоступно вам.',
    en: 'Not found. It may have been removed, or is not visible to you.',
  },
  staleVersion: {
    status: 409,
    ru: 'Тикет изменился, пока вы работали. Посмотрите, что нового, и повторите.',
    en: 'The ticket has changed while you were working. See what is new and try again.',
  },
  newerMessages: {
    status: 409,
    ru: 'Пока вы писали, пришло новое. Прочитайте и отправьте ещё раз.',
    en: 'Something newer came while you were writing. Read it and send again.',
  },
  alreadyExists: { status: 409, ru: 'Такое уже есть: {details}.', en: 'It already exists: {details}.' },
  idempotencyMismatch: {
    status: 409,
    ru: 'Этот Idempotency-Key уже использован для другого запроса. Возьмите новый ключ.',
    en: 'This Idempotency-Key was used for another request. Take a new key.',
  },
  wrongStatus: {
    status: 409,
    ru: 'Из текущего статуса так нельзя: {details}.',
    en: 'Not possible in the present status: {details}.',
  },
  agentAway: {
    status: 409,
    ru: '{details} сейчас не на месте. Выберите другого или назначьте всё равно.',
    en: '{details} is not available now. Choose somebody else, or assign anyway.',
  },
  actionFailed: {
    status: 409,
    ru: 'Ничего не изменено: не удалось действие «{details}»',
    en: 'Nothing was changed, since an action cannot be done: “{details}”',
  },
  wrongLine: {
    status: 409,
    ru: 'Так передать нельзя: {details}',
    en: 'It cannot be handed over so: {details}',
  },
  tooLateToUndo: {
    status: 409,
    ru: 'Письмо уже ушло, отменить нельзя.',
    en: 'The letter has left, it cannot be undone.',
  },
  linkExpired: {
    status: 410,
    ru: 'Ссылка устарела или уже использована. Запросите новую.',
    en: 'The link has expired or was used already. Ask for a new one.',
  },
  tooLarge: {
    status: 413,
    ru: 'Слишком большой объём: можно до {details} МБ.',
    en: 'Too large: at most {details} MB.',
  },
  badPassword: {
    status: 422,
    ru: 'Пароль слишком простой: нужно не меньше 10 знаков.',
    en: 'The password is too weak: use at least 10 characters.',
  },
  badAddress: {
    status: 422,
    ru: 'Адрес «{details}» не похож на почтовый. Исправьте его.',
    en: '“{details}” does not look like an e-mail address. Please correct it.',
  },
  badConnection: {
    status: 422,
    ru: 'Подключение не работает: {details}',
    en: 'The connection does not work: {details}',
  },
  badCalendar: {
    status: 422,
    ru: 'Календарь не годится: {details}.',
    en: 'The calendar does not work: {details}.',
  },
  badPolicy: {
    status: 422,
    ru: 'Политика SLA не годится: {details}.',
    en: 'The policy does not work: {details}.',
  },
  badRule: {
    status: 422,
    ru: 'Так не сохранить: {details}. Исправьте и сохраните снова.',
    en: 'This cannot be saved: {details}. Correct it and save again.',
  },
  badWebhook: {
    status: 422,
    ru: 'Такой адрес вызывать нельзя: {details}. Укажите другой.',
    en: 'This address cannot be called: {details}. Give another one.',
  },
  emptyMessage: {
    status: 422,
    ru: 'Сообщение пустое. Напишите текст или приложите файл.',
    en: 'The message is empty. Write something or attach a file.',
  },
  badField: {
    status: 422,
    ru: 'Не подходит значение. {details}',
    en: 'A value does not fit. {details}',
  },
  fieldsMissing: {
    status: 422,
    ru: 'Сначала заполните: {details}.',
    en: 'Fill in first: {details}.',
  },
  badSetting: {
    status: 422,
    ru: 'Так настроить нельзя: {details}.',
    en: 'It cannot be set up like this: {details}.',
  },
  inUse: {
    status: 409,
    ru: 'Это ещё используется: {details}.',
    en: 'It is still in use: {details}.',
  },
  badPlan: { status: 422, ru: 'Цепочка не готова: {details}', en: 'The plan is not ready: {details}' },
  waitingReasonNeeded: {
    status: 422,
    ru: 'Напишите, чего ждём (waitingReason). Для «На удержании» вместо причины подойдёт дата (nextActionAt).',
    en: 'Say what the ticket waits for (waitingReason). On hold a date (nextActionAt) will do instead.',
  },
  lastOwner: {
    status: 422,
    ru: 'Это последний владелец. Сначала назначьте другого.',
    en: 'This is the last owner. Appoint another one first.',
  },
  blockedCustomer: {
    status: 403,
    ru: 'Мы больше не принимаем сообщения по этому обращению. Если это ошибка, свяжитесь с компанией другим способом.',
    en: 'We no longer take messages about this request. If this is a mistake, contact the company in another way.',
  },
  tooManyRequests: {
    status: 429,
    ru: 'Слишком часто. Подождите {details} и повторите.',
    en: 'Too many requests. Wait {details} and try again.',
  },
  internal: {
    status: 500,
    ru: 'Ошибка на нашей стороне. Ничего не потеряно; повторите, а если не поможет, покажите администратору код {details}.',
    en: 'An error on our side. Nothing is lost; try again, and if it persists show the administrator the code {details}.',
  },
  unavailable: {
    status: 503,
    ru: 'База данных сейчас недоступна. Повторите через несколько секунд.',
    en: 'The database is not reachable right now. Try again in a few seconds.',
  },
  noSpace: {
    status: 507,
    ru: 'На сервере кончилось место. Освободите диск и повторите.',
    en: 'The server is out of disk space. Free some and try again.',
  },
} as const satisfies Record<string, ErrorWords>;

export type ErrorCode = keyof typeof errorCatalogue;

/** Every error answer has this body; `message` is in the reader's language, `code` never changes its meaning. */
export const ErrorReply = shape({
  error: shape({
    code: Type.String(),
    message: Type.String(),
    details: Type.Optional(Type.Unknown()),
    requestId: Type.Optional(Type.String()),
  }),
});
export type ErrorReply = Static<typeof ErrorReply>;

export function errorWords(code: ErrorCode, language: 'ru' | 'en', details = ''): string {
  const words = code === 'tooManyRequests' ? waitInWords(Number(details), language) : details;
  return errorCatalogue[code][language].replace('{details}', () => words);
}

const MINUTE_S = 60;

function waitInWords(seconds: number, language: 'ru' | 'en'): string {
  const units = { ru: ['мин', 'с'], en: ['min', 's'] }[language];
  if (!(seconds > 0)) return language === 'ru' ? 'немного' : 'a moment';
  return seconds < 2 * MINUTE_S ? `${seconds} ${units[1]}` : `${Math.ceil(seconds / MINUTE_S)} ${units[0]}`;
}
