/** Words of the undelivered. */
const ru = {
  title: 'Не доставлено',
  text: 'Ответы, которые не дошли до клиента. Клиент о них не знает.',
  empty: 'Всё доставлено',
  emptyText: 'Если ответ не дойдёт, он появится здесь и в своём тикете.',
  noSubject: 'Без темы',
  to: 'Кому:',
  states: { failed: 'Не отправлено', bounced: 'Вернулось', uncertain: 'Неизвестно, дошло ли' },
  resend: 'Отправить ещё раз',
  dismiss: 'Знаю, убрать',
  resent: 'Письмо снова в пути',
  dismissed: 'Убрано из списка',
};
const en = {
  title: 'Undelivered',
  text: 'Replies that did not reach the customer. They do not know about them.',
  empty: 'Everything is delivered',
  emptyText: 'A reply that is not delivered appears here and in its ticket.',
  noSubject: 'No subject',
  to: 'To:',
  states: { failed: 'Not sent', bounced: 'Bounced', uncertain: 'Delivery unknown' },
  resend: 'Send again',
  dismiss: 'Dismiss',
  resent: 'The email is on its way again',
  dismissed: 'Removed from the list',
} satisfies typeof ru;
export const words = { ru, en };
