/** What a plan and the automatic steps say to those who work at the desk. */

const russian = {
  needsEnd: 'последний шаг должен закрывать обращение или возвращать его нам.',
  endsEarly: (step: number) =>
    `шаг ${step} завершает цепочку, но за ним есть другие. Оставьте его последним.`,
  noText: (step: number) => `у шага ${step} нет текста. Напишите его хотя бы на одном языке.`,
  unknownVariable: (name: string) => `переменной {{${name}}} нет. Вставьте её из списка.`,
  step: (step: number, steps: number) => `шаг ${step} из ${steps}`,
  unreachable: 'клиенту не на что написать',
  notDelivered: 'ответ не дошёл до клиента',
  silent: 'клиент не ответил',
  timeHasCome: 'пришло время',
};

export type PlanWords = typeof russian;

export const planWords: Record<'ru' | 'en', PlanWords> = {
  ru: russian,
  en: {
    needsEnd: 'the last step must close the request or bring it back to us.',
    endsEarly: (step) => `step ${step} ends the plan, but others follow. Keep it last.`,
    noText: (step) => `step ${step} has no text. Write it in one language at least.`,
    unknownVariable: (name) => `there is no variable {{${name}}}. Choose one from the list.`,
    step: (step, steps) => `step ${step} of ${steps}`,
    unreachable: 'there is no address to write to',
    notDelivered: 'the answer did not reach the customer',
    silent: 'the customer has not answered',
    timeHasCome: 'its time has come',
  },
};

export const previewWords = {
  ru: { customer: 'Анна Кузнецова', subject: 'Не пришёл заказ', team: 'Поддержка' },
  en: { customer: 'Anna Brown', subject: 'My order has not come', team: 'Support' },
} as const;
