/** Why a letter stands in the quarantine, for people. */

const ru = {
  unreadable: 'Письмо устроено так, что прочитать его не удалось.',
  tooSlow: 'Чтение письма заняло слишком много времени или памяти, мы его прервали.',
  missing: 'Файл письма не найден на диске. Проверьте хранилище и повторите.',
  failed: 'Обработка несколько раз закончилась ошибкой. Повторите; если не поможет, сделайте тикет как есть.',
  ownSender:
    'Письмо пришло с вашего же адреса. Чтобы не завести круг, тикет не создан; если письмо нужное, сделайте тикет как есть.',
  flood: 'С этого адреса за час пришло слишком много писем. Остальные отложены, чтобы не завалить очередь.',
  noSender: 'В письме нет адреса отправителя, отвечать некому.',
  blocked: 'Автор письма заблокирован. Чтобы принять письмо, сделайте тикет как есть или снимите блокировку.',
  verification:
    'Похоже на письмо с кодом подтверждения от стороннего сервиса. Такие письма не показываем клиентам; если ждали его, откройте исходник.',
};

const en = {
  unreadable: 'The email is built in such a way that it could not be read.',
  tooSlow: 'Reading the email took too much time or memory and was stopped.',
  missing: 'The email’s file is not on the disk. Check the storage and try again.',
  failed:
    'Processing ended with an error several times. Try again; if it does not help, make a ticket of it as it is.',
  ownSender:
    'The email comes from your own address. No ticket was created, to avoid a loop; if you need it, create a ticket as is.',
  flood:
    'Too many emails came from this address within an hour. The rest is set aside so as not to flood the queue.',
  noSender: 'The email has no sender address: there is no one to reply to.',
  blocked: 'The author is blocked. To accept the email, create a ticket as is, or unblock the customer.',
  verification:
    'It looks like an email with a confirmation code from another service. Customers must not see those; if you expect it, open the original.',
} satisfies typeof ru;

export type QuarantineReason = keyof typeof ru;

const words: Record<'ru' | 'en', Record<string, string>> = { ru, en };

export function quarantineWords(reason: string | null, language: 'ru' | 'en'): string {
  return words[language][reason ?? ''] ?? words[language].failed ?? '';
}
