/** A bank, an insurer, a payment service. */
import { quickTargets } from '../common.ts';
import type { Pack } from '../pack.ts';

export const bank: Pack = {
  key: 'bank',
  names: { ru: 'Банк и финансы', en: 'Bank and finance' },
  about: {
    ru: 'Карты, платежи, спорные операции со сроками по закону, жалобы. Номера карт скрыты.',
    en: 'Cards, payments, disputes with legal deadlines, complaints. Card numbers are masked.',
  },
  working: 'always',
  targets: quickTargets,
  kinds: [
    {
      key: 'contract',
      icon: 'file',
      names: { ru: 'Договор', en: 'Contract' },
      plurals: { ru: 'Договоры', en: 'Contracts' },
      number: '99-999999/99',
    },
    {
      key: 'office',
      icon: 'store',
      names: { ru: 'Отделение', en: 'Office' },
      plurals: { ru: 'Отделения', en: 'Offices' },
    },
  ],
  fields: [
    {
      key: 'cardNumber',
      kind: 'text',
      isSensitive: true,
      names: { ru: 'Карта (последние 4 цифры)', en: 'Card (last 4 digits)' },
      hints: {
        ru: 'Никогда не присылайте номер целиком, код и пароли',
        en: 'Never send the whole number, codes or passwords',
      },
    },
    { key: 'operationDate', kind: 'date', names: { ru: 'Дата операции', en: 'Date of the operation' } },
    { key: 'operationSum', kind: 'money', names: { ru: 'Сумма операции', en: 'Amount' } },
    {
      key: 'disputeReason',
      kind: 'choice',
      names: { ru: 'Почему оспариваете', en: 'Why you dispute it' },
      choices: [
        { ru: 'Операцию совершал не я', en: 'I did not make it' },
        { ru: 'Товар не получен', en: 'Nothing was delivered' },
        { ru: 'Сумма неверна', en: 'The amount is wrong' },
        { ru: 'Списали повторно', en: 'Charged again' },
      ],
    },
    {
      key: 'isBlocked',
      kind: 'yesNo',
      names: { ru: 'Карта уже заблокирована', en: 'The card is blocked already' },
    },
    {
      key: 'decision',
      kind: 'choice',
      names: { ru: 'Решение', en: 'Decision' },
      choices: [
        { ru: 'Удовлетворено', en: 'Granted' },
        { ru: 'Отказано', en: 'Refused' },
        { ru: 'Частично', en: 'In part' },
      ],
    },
  ],
  topics: [
    {
      key: 'cards',
      names: { ru: 'Карты', en: 'Cards' },
      words: { ru: ['карта', 'перевыпуск', 'пин-код'], en: ['card', 'reissue', 'pin'] },
      form: [{ field: 'cardNumber' }],
      under: [
        {
          key: 'cardLost',
          names: { ru: 'Потеряна или украдена', en: 'Lost or stolen' },
          priority: 'urgent',
          words: {
            ru: ['потерял карту', 'украли карту', 'заблокируйте'],
            en: ['lost my card', 'stolen card', 'block my card'],
          },
          form: [{ field: 'cardNumber', isAsked: true }, { field: 'isBlocked' }],
        },
        {
          key: 'cardDeclined',
          names: { ru: 'Не проходит оплата', en: 'Declined' },
          words: { ru: ['не проходит оплата', 'отклонена'], en: ['declined', 'payment fails'] },
          form: [{ field: 'cardNumber' }, { field: 'operationDate' }],
        },
      ],
    },
    {
      key: 'dispute',
      names: { ru: 'Спорная операция', en: 'Disputed operation' },
      priority: 'high',
      line: 2,
      words: {
        ru: ['не совершал', 'мошенники', 'оспорить', 'списание без согласия'],
        en: ['did not make', 'fraud', 'dispute', 'unauthorised'],
      },
      form: [
        { field: 'cardNumber', isAsked: true },
        { field: 'operationDate', isAsked: true },
        { field: 'operationSum', isAsked: true },
        { field: 'disputeReason', isAsked: true },
        { field: 'isBlocked', when: { field: 'disputeReason', is: 'I did not make it' } },
        { field: 'decision', isNeededToSolve: true },
      ],
    },
    {
      key: 'transfers',
      names: { ru: 'Переводы и платежи', en: 'Transfers and payments' },
      words: {
        ru: ['перевод', 'платёж', 'не дошли деньги', 'реквизиты'],
        en: ['transfer', 'payment', 'money has not arrived', 'details'],
      },
      form: [{ field: 'operationDate' }, { field: 'operationSum' }],
    },
    {
      key: 'loans',
      names: { ru: 'Кредиты', en: 'Loans' },
      words: {
        ru: ['кредит', 'ипотека', 'досрочное погашение', 'график платежей'],
        en: ['loan', 'mortgage', 'early repayment', 'schedule'],
      },
    },
    {
      key: 'online',
      names: { ru: 'Приложение и вход', en: 'App and sign-in' },
      words: { ru: ['приложение', 'не могу войти', 'смс с кодом'], en: ['app', 'cannot sign in', 'code'] },
    },
    {
      key: 'complaint',
      names: { ru: 'Жалоба', en: 'Complaint' },
      priority: 'high',
      line: 2,
      words: {
        ru: ['жалоба', 'хамство', 'отказали без причины'],
        en: ['complaint', 'rude', 'refused without a reason'],
      },
      form: [{ field: 'decision', isNeededToSolve: true }],
    },
  ],
  alarms: [
    {
      names: { ru: 'Мошенничество прямо сейчас', en: 'Fraud right now' },
      words: {
        ru: ['снимают деньги', 'взломали', 'назвал код', 'мошенники звонят'],
        en: ['stealing money', 'hacked', 'gave the code', 'scammers'],
      },
      priority: 'urgent',
      tag: 'мошенничество',
    },
    {
      names: { ru: 'Центральный банк, суд', en: 'Regulator, court' },
      words: {
        ru: ['центробанк', 'цб рф', 'финансовый уполномоченный', 'суд'],
        en: ['central bank', 'ombudsman', 'court'],
      },
      priority: 'high',
      tag: 'регулятор',
    },
  ],
  templates: [
    {
      names: { ru: 'Спор принят: сроки', en: 'Dispute accepted: deadlines' },
      topic: 'dispute',
      texts: {
        ru: 'Здравствуйте, {{customer.name}}! Заявление о спорной операции принято, номер {{ticket.number}}. Ответим не позднее 30 дней, а если операция за рубежом, не позднее 60.',
        en: 'Hello {{customer.name}}, your dispute is registered under {{ticket.number}}. You will have our answer within 30 days, within 60 if the operation was abroad.',
      },
    },
    {
      names: { ru: 'Не присылайте номер карты', en: 'Please never send a card number' },
      topic: 'cards',
      texts: {
        ru: 'Здравствуйте, {{customer.name}}! Пожалуйста, никогда не присылайте номер карты целиком, коды из СМС и пароли: сотрудникам они не нужны.',
        en: 'Hello {{customer.name}}, please never send us a whole card number, codes or passwords: nobody here needs them.',
      },
    },
  ],
  inspections: [
    {
      names: { ru: 'Жалобы на отделение', en: 'Complaints about an office' },
      kind: 'office',
      topic: 'complaint',
      complaints: 3,
      days: 30,
    },
  ],
};
