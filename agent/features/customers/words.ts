import { enPlural, ruPlural } from '../../lib/words.ts';

const ru = {
  contacts: 'Контакты',
  notes: 'О клиенте',
  notesHint: 'Что важно помнить',
  save: 'Сохранить',
  cancel: 'Отмена',
  score: 'Средняя оценка',
  verified: 'Контакт подтверждён',
  unverified: 'Контакт не подтверждён',
  nameless: 'Без имени',
  copy: (value: string) => `Скопировать ${value}`,
  otherTickets: 'Другие тикеты',
  tickets: 'Тикеты',
  noTickets: 'Других обращений не было.',
  more: (count: number) => `и ещё ${count} ${ruPlural(count, 'тикет', 'тикета', 'тикетов')}`,
  loading: 'Загружаем карточку…',
};
const en = {
  contacts: 'Contacts',
  notes: 'About the customer',
  notesHint: 'What to keep in mind',
  save: 'Save',
  cancel: 'Cancel',
  score: 'Average score',
  verified: 'Confirmed contact',
  unverified: 'Unconfirmed contact',
  nameless: 'No name',
  copy: (value: string) => `Copy ${value}`,
  otherTickets: 'Other tickets',
  tickets: 'Tickets',
  noTickets: 'Never wrote before.',
  more: (count: number) => `and ${count} more ${enPlural(count, 'ticket', 'tickets')}`,
  loading: 'Loading the card…',
} satisfies typeof ru;
export const words = { ru, en };
