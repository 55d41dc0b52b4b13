/** What an account may be set to, and what a new one begins with. */

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export interface FirstStatus {
  category: 'new' | 'open' | 'pending' | 'onHold' | 'solved' | 'closed';
  name: string;
  /** What the customer reads; he knows nothing of queues. */
  customerLabel: string;
}

export const firstStatuses: Record<'ru' | 'en', readonly FirstStatus[]> = {
  ru: [
    { category: 'new', name: 'Новый', customerLabel: 'Получили, скоро ответим' },
    { category: 'open', name: 'Открыт', customerLabel: 'Занимаемся' },
    { category: 'pending', name: 'Ждём клиента', customerLabel: 'Ждём вашего ответа' },
    { category: 'onHold', name: 'На удержании', customerLabel: 'Отложено, вернёмся сами' },
    { category: 'solved', name: 'Решён', customerLabel: 'Решено' },
    { category: 'closed', name: 'Закрыт', customerLabel: 'Завершено' },
  ],
  en: [
    { category: 'new', name: 'New', customerLabel: 'Received, we will answer soon' },
    { category: 'open', name: 'Open', customerLabel: 'We are working on it' },
    { category: 'pending', name: 'Waiting for customer', customerLabel: 'Waiting for your answer' },
    { category: 'onHold', name: 'On hold', customerLabel: 'Put off, we will come back to you' },
    { category: 'solved', name: 'Solved', customerLabel: 'Solved' },
    { category: 'closed', name: 'Closed', customerLabel: 'Finished' },
  ],
};
