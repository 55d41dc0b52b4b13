/** Words of the ticket for agents that are not on a screen of their own: why a letter is here, why an answer stays. */

const russian = {
  successor: 'преемником может быть только другой статус той же категории',
  noAddress: 'У клиента нет почтового адреса: ответ останется здесь. Добавьте адрес в карточке клиента.',
  waiting: { pending: 'Ответ клиента', onHold: 'Партнёр' },
  threadReasons: {
    reference: 'Ответ на наше письмо (по Message-ID)',
    replyToken: 'Пришло на подписанный адрес ответа',
    knownMessage: 'Продолжение известной переписки',
    subjectNumber: 'Номер в теме письма, отправитель – участник обращения',
    opened: 'Новое обращение',
    followUp: 'Ответ на давно закрытое обращение',
    joined: 'Присоединено вручную',
  },
  joinReasons: {
    stranger: 'В теме указан номер этого обращения, но отправитель в нём не участвует',
    unverified: 'В теме указан номер этого обращения, но отправитель не подтверждён почтовым сервером',
  },
};

export type TicketWords = typeof russian;

export const ticketWords: Record<'ru' | 'en', TicketWords> = {
  ru: russian,
  en: {
    successor: 'the successor must be another status of the same category',
    noAddress:
      'The customer has no e-mail address: the reply stays here. Add an address on the customer’s card.',
    waiting: { pending: 'The customer’s answer', onHold: 'A partner' },
    threadReasons: {
      reference: 'A reply to our letter (by Message-ID)',
      replyToken: 'Came to the signed reply address',
      knownMessage: 'Continues a known conversation',
      subjectNumber: 'The number in the subject, from a participant',
      opened: 'A new request',
      followUp: 'A reply to a request closed long ago',
      joined: 'Joined by hand',
    },
    joinReasons: {
      stranger: 'The subject quotes this request’s number, but the sender takes no part in it',
      unverified:
        'The subject quotes this request’s number, but the mail server could not confirm the sender',
    },
  },
};
