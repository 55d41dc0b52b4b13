/** An airline, a travel agency, car sharing. */
import { quickTargets } from '../common.ts';
import type { Pack } from '../pack.ts';

export const travel: Pack = {
  key: 'travel',
  names: { ru: 'Путешествия и перевозки', en: 'Travel and transport' },
  about: {
    ru: 'Билеты, багаж, задержки, возвраты. Вылет важнее очереди: «нужно до» ставит обращение вперёд.',
    en: 'Tickets, baggage, delays, refunds. A departure outranks the queue: “needed by” puts a request in front.',
  },
  working: 'always',
  targets: quickTargets,
  kinds: [
    {
      key: 'booking',
      icon: 'file',
      names: { ru: 'Бронь', en: 'Booking' },
      plurals: { ru: 'Брони', en: 'Bookings' },
      number: 'XXXXXX',
    },
    {
      key: 'flight',
      icon: 'plane',
      names: { ru: 'Рейс', en: 'Flight' },
      plurals: { ru: 'Рейсы', en: 'Flights' },
      number: 'AA 9999',
    },
    {
      key: 'baggage',
      icon: 'box',
      names: { ru: 'Багажная бирка', en: 'Baggage tag' },
      plurals: { ru: 'Багажные бирки', en: 'Baggage tags' },
      number: 'AA999999',
    },
  ],
  fields: [
    {
      key: 'bookingCode',
      kind: 'text',
      names: { ru: 'Код брони', en: 'Booking code' },
      hints: {
        ru: 'Шесть букв и цифр из маршрутной квитанции',
        en: 'Six letters and digits from your itinerary',
      },
    },
    { key: 'departure', kind: 'date', names: { ru: 'День вылета', en: 'Day of departure' } },
    {
      key: 'passport',
      kind: 'text',
      isSensitive: true,
      names: { ru: 'Документ пассажира', en: 'Passenger’s document' },
    },
    { key: 'baggageTag', kind: 'text', names: { ru: 'Номер багажной бирки', en: 'Baggage tag number' } },
    {
      key: 'baggageState',
      kind: 'choice',
      names: { ru: 'Что с багажом', en: 'What happened' },
      choices: [
        { ru: 'Не прилетел', en: 'Did not arrive' },
        { ru: 'Повреждён', en: 'Damaged' },
        { ru: 'Забыт в салоне', en: 'Left on board' },
      ],
    },
    { key: 'refund', kind: 'money', names: { ru: 'Сумма возврата', en: 'Refund' } },
  ],
  topics: [
    {
      key: 'papers',
      names: { ru: 'Документы для отчётности', en: 'Invoices and receipts' },
      words: {
        ru: [
          'счёт-фактура',
          'счёт на оплату',
          'закрывающие документы',
          'для бухгалтерии',
          'справка о перелёте',
        ],
        en: ['invoice', 'receipt', 'VAT', 'proof of travel', 'for our accounts'],
      },
      form: [{ field: 'bookingCode', isAsked: true }],
    },
    {
      key: 'ticket',
      names: { ru: 'Билет и бронь', en: 'Ticket and booking' },
      words: {
        ru: ['билет', 'бронь', 'маршрутная квитанция', 'регистрация'],
        en: [
          'e-ticket',
          'my ticket',
          'my booking',
          'booking code',
          'booking confirmation',
          'itinerary',
          'check-in',
        ],
      },
      form: [
        { field: 'bookingCode', isAsked: true },
        { field: 'departure', isAsked: true },
      ],
      under: [
        {
          key: 'ticketMissing',
          names: { ru: 'Билет не пришёл', en: 'The ticket did not come' },
          priority: 'urgent',
          words: {
            ru: ['не пришёл билет', 'не получил билет', 'нет электронного билета'],
            en: ['ticket did not arrive', 'no e-ticket', 'never received the ticket'],
          },
          form: [
            { field: 'bookingCode', isAsked: true },
            { field: 'departure', isAsked: true },
          ],
        },
        {
          key: 'ticketName',
          names: { ru: 'Ошибка в имени', en: 'Wrong name' },
          priority: 'high',
          words: {
            ru: ['ошибка в фамилии', 'неверное имя', 'ошибка в паспорте'],
            en: ['wrong name', 'misspelt', 'passport number is wrong'],
          },
          form: [{ field: 'bookingCode', isAsked: true }, { field: 'passport' }],
        },
      ],
    },
    {
      key: 'baggage',
      names: { ru: 'Багаж', en: 'Baggage' },
      priority: 'high',
      words: {
        ru: ['багаж', 'чемодан', 'бирка', 'ручная кладь'],
        en: ['baggage', 'luggage', 'suitcase', 'bag tag'],
      },
      form: [
        { field: 'baggageTag', isAsked: true },
        { field: 'baggageState', isAsked: true },
      ],
    },
    {
      key: 'delay',
      names: { ru: 'Задержка или отмена', en: 'Delay or cancellation' },
      priority: 'high',
      words: {
        ru: ['задержали рейс', 'отменили рейс', 'перенесли вылет', 'опоздал на стыковку'],
        en: ['delayed', 'cancelled', 'rescheduled', 'missed connection'],
      },
      form: [{ field: 'bookingCode', isAsked: true }, { field: 'departure' }],
    },
    {
      key: 'refund',
      names: { ru: 'Возврат билета', en: 'Refund' },
      words: {
        ru: ['вернуть билет', 'возврат', 'вернуть деньги'],
        en: ['refund', 'cancel my ticket', 'money back'],
      },
      form: [
        { field: 'bookingCode', isAsked: true },
        { field: 'refund', isNeededToSolve: true },
      ],
    },
    {
      key: 'service',
      names: { ru: 'Обслуживание', en: 'Service' },
      words: {
        ru: ['стюардесса', 'питание', 'место в салоне', 'розетка', 'usb'],
        en: ['crew', 'meal', 'seat', 'socket', 'usb'],
      },
      priority: 'low',
    },
    {
      key: 'bonus',
      names: { ru: 'Бонусная программа', en: 'Frequent flyers' },
      words: {
        ru: ['мили', 'бонусы', 'статус участника'],
        en: ['miles', 'bonus points', 'frequent flyer', 'member status'],
      },
      priority: 'low',
    },
  ],
  alarms: [
    {
      names: { ru: 'Вылет сегодня', en: 'Departure today' },
      words: {
        ru: ['вылет сегодня', 'вылетаю сегодня', 'стою в аэропорту', 'посадка через час'],
        en: [
          'flying today',
          'flight is today',
          'departure today',
          'at the airport',
          'boarding now',
          'already boarding',
        ],
      },
      priority: 'urgent',
      tag: 'вылет',
    },
    {
      names: { ru: 'Авария, здоровье', en: 'Accident, health' },
      words: {
        ru: ['авария', 'дтп', 'травма', 'скорая помощь', 'вызвали скорую'],
        en: ['car accident', 'road accident', 'car crash', 'injured', 'injury', 'ambulance'],
      },
      priority: 'urgent',
      tag: 'авария',
    },
  ],
  templates: [
    {
      names: { ru: 'Билет отправлен ещё раз', en: 'The ticket was sent again' },
      topic: 'ticketMissing',
      texts: {
        ru: 'Здравствуйте, {{customer.name}}! Отправили электронный билет ещё раз. Если письма нет через 10 минут, ответьте сюда, и мы пришлём его файлом.',
        en: 'Hello {{customer.name}}, we have sent your e-ticket again. If it has not come in 10 minutes, reply here and we shall attach it.',
      },
    },
    {
      names: { ru: 'Ищем багаж', en: 'We are looking for your baggage' },
      topic: 'baggage',
      texts: {
        ru: 'Здравствуйте, {{customer.name}}! Розыск багажа начат. Обычно чемодан находится за сутки; мы привезём его по адресу, который вы укажете.',
        en: 'Hello {{customer.name}}, the search has begun. Most bags are found within a day; we shall bring yours to the address you give us.',
      },
    },
  ],
  inspections: [
    {
      names: { ru: 'Жалобы на рейс', en: 'Complaints about a flight' },
      kind: 'flight',
      topic: 'service',
      complaints: 4,
      days: 14,
    },
  ],
};
