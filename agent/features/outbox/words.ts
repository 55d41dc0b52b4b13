/** Words of the undelivered. */
const ru = {
  title: 'Не доставлено',
  text: 'Ответы, которые не дошли до клиента. Клиент о них не знает.',
  empty: 'Всё доставлено',
  emptyText: 'Если ответ не дойдёт, он появится здесь и в своём тикете.',
  noSubject: 'Без темы',
  to: 'Кому:',
  states: { failed: 'Не ушло', bounced: 'Вернулось', uncertain: 'Неизвестно, дошло ли' },
  resend: 'Отправить ещё раз',
  dismiss: 'Знаю, убрать',
  resent: 'Письмо снова в пути',
  dismissed: 'Убрано из списка',
};
const en = {
  title: 'Undelivered',
  text: 'Answers that did not reach the customer, who does not know of them.',
  empty: 'All is delivered',
  emptyText: 'An answer that does not arrive appears here and in its ticket.',
  noSubject: 'No subject',
  to: 'To:',
  states: { failed: 'Did not leave', bounced: 'Came back', uncertain: 'Arrival unknown' },
  resend: 'Send again',
  dismiss: 'I know, dismiss',
  resent: 'The letter is on its way again',
  dismissed: 'Off the list',
} satisfies typeof ru;
export const words = { ru, en };
