/** An online shop. */
import { calmTargets } from '../common.ts';
import type { Pack } from '../pack.ts';

export const shop: Pack = {
  key: 'shop',
  names: { ru: 'Интернет-магазин', en: 'Online shop' },
  about: {
    ru: 'Доставка, возвраты, оплата, брак. Заказы и посылки находятся по номеру в письме.',
    en: 'Delivery, returns, payment, faulty goods. Orders and parcels are found by their numbers in letters.',
  },
  working: 'everyDay',
  targets: calmTargets,
  kinds: [
    {
      key: 'order',
      icon: 'cart',
      names: { ru: 'Заказ', en: 'Order' },
      plurals: { ru: 'Заказы', en: 'Orders' },
      number: 'A-999999',
    },
    {
      key: 'parcel',
      icon: 'box',
      names: { ru: 'Посылка', en: 'Parcel' },
      plurals: { ru: 'Посылки', en: 'Parcels' },
      number: '99999999999999',
    },
    {
      key: 'courier',
      icon: 'truck',
      names: { ru: 'Курьер', en: 'Courier' },
      plurals: { ru: 'Курьеры', en: 'Couriers' },
    },
  ],
  fields: [
    {
      key: 'orderNumber',
      kind: 'text',
      names: { ru: 'Номер заказа', en: 'Order number' },
      hints: {
        ru: 'Например, A-104233: он в письме о заказе',
        en: 'Such as A-104233; it is in the letter about your order',
      },
    },
    {
      key: 'returnReason',
      kind: 'choice',
      names: { ru: 'Причина возврата', en: 'Reason of the return' },
      choices: [
        { ru: 'Не подошёл размер', en: 'Wrong size' },
        { ru: 'Брак', en: 'Faulty' },
        { ru: 'Передумал', en: 'Changed my mind' },
        { ru: 'Прислали другое', en: 'Something else came' },
      ],
    },
    { key: 'fault', kind: 'longText', names: { ru: 'Что не так с товаром', en: 'What is wrong with it' } },
    { key: 'refund', kind: 'money', names: { ru: 'Сумма возврата', en: 'Refund' } },
    {
      key: 'refundTo',
      kind: 'choice',
      names: { ru: 'Куда вернуть деньги', en: 'Refund to' },
      choices: [
        { ru: 'На карту оплаты', en: 'The card paid with' },
        { ru: 'На счёт', en: 'A bank account' },
        { ru: 'Бонусами', en: 'Store credit' },
      ],
    },
  ],
  topics: [
    {
      key: 'delivery',
      names: { ru: 'Доставка', en: 'Delivery' },
      words: {
        ru: ['доставка', 'посылка', 'курьер', 'трек-номер'],
        en: ['delivery', 'parcel', 'courier', 'tracking number'],
      },
      form: [{ field: 'orderNumber', isAsked: true }],
      under: [
        {
          key: 'deliveryLate',
          names: { ru: 'Опаздывает', en: 'Late' },
          priority: 'high',
          words: {
            ru: ['где мой заказ', 'не пришёл заказ', 'опаздывает', 'не доставили'],
            en: [
              'where is my order',
              'where is my parcel',
              'not arrived',
              'is late',
              'delivered late',
              'not delivered',
            ],
          },
          form: [{ field: 'orderNumber', isAsked: true }],
        },
        {
          key: 'deliveryLost',
          names: { ru: 'Потеряна или повреждена', en: 'Lost or damaged' },
          priority: 'high',
          line: 2,
          words: {
            ru: ['потеряли', 'пропала посылка', 'повреждена', 'вскрыта'],
            en: [
              'parcel is lost',
              'lost parcel',
              'lost my parcel',
              'lost my order',
              'damaged',
              'opened parcel',
            ],
          },
          form: [{ field: 'orderNumber', isAsked: true }, { field: 'fault' }],
        },
        {
          key: 'deliveryChange',
          names: { ru: 'Изменить адрес или время', en: 'Change address or time' },
          words: {
            ru: ['изменить адрес', 'перенести доставку', 'другое время'],
            en: ['change the address', 'another time', 'reschedule'],
          },
          form: [{ field: 'orderNumber', isAsked: true }],
        },
      ],
    },
    {
      key: 'returns',
      names: { ru: 'Возврат и обмен', en: 'Returns and exchange' },
      words: { ru: ['вернуть', 'возврат', 'обмен', 'обменять'], en: ['return', 'exchange', 'send back'] },
      form: [
        { field: 'orderNumber', isAsked: true },
        { field: 'returnReason', isAsked: true },
        { field: 'fault', when: { field: 'returnReason', is: 'Faulty' } },
        { field: 'refund', isNeededToSolve: true },
        { field: 'refundTo' },
      ],
    },
    {
      key: 'payment',
      names: { ru: 'Оплата', en: 'Payment' },
      words: {
        ru: ['оплата', 'не прошёл платёж', 'списали', 'чек', 'промокод'],
        en: ['payment', 'charged', 'receipt', 'promo code', 'card declined'],
      },
      form: [{ field: 'orderNumber' }],
      under: [
        {
          key: 'paymentTwice',
          names: { ru: 'Списали дважды', en: 'Charged twice' },
          priority: 'high',
          words: { ru: ['списали дважды', 'двойное списание'], en: ['charged twice', 'double charge'] },
          form: [{ field: 'orderNumber', isAsked: true }, { field: 'refund' }],
        },
      ],
    },
    {
      key: 'goods',
      names: { ru: 'О товаре', en: 'About the goods' },
      words: {
        ru: ['есть ли в наличии', 'размер', 'характеристики', 'когда появится'],
        en: ['in stock', 'size', 'specification', 'available again'],
      },
      priority: 'low',
    },
    {
      key: 'account',
      names: { ru: 'Личный кабинет', en: 'My account' },
      words: {
        ru: ['не могу войти', 'пароль', 'личный кабинет', 'бонусы'],
        en: ['cannot sign in', 'password', 'my account', 'bonus points'],
      },
    },
  ],
  alarms: [
    {
      names: { ru: 'Опасный товар', en: 'Dangerous goods' },
      words: {
        ru: ['загорелся', 'ударило током', 'взорвался', 'отравился'],
        en: ['caught fire', 'electric shock', 'exploded', 'poisoned'],
      },
      priority: 'urgent',
      tag: 'опасность',
    },
    {
      names: { ru: 'Грозит жалобой', en: 'Threatens to complain' },
      words: { ru: ['роспотребнадзор', 'суд', 'претензия'], en: ['court', 'consumer protection', 'lawyer'] },
      priority: 'high',
      tag: 'претензия',
    },
  ],
  templates: [
    {
      names: { ru: 'Возврат: что дальше', en: 'Return: what happens next' },
      topic: 'returns',
      texts: {
        ru: 'Здравствуйте, {{customer.name}}! Возврат оформлен. Передайте товар в пункт выдачи в течение 14 дней, деньги вернём за 10 дней после получения.',
        en: 'Hello {{customer.name}}, your return is registered. Please hand the goods in within 14 days; we refund within 10 days after they arrive.',
      },
    },
    {
      names: { ru: 'Посылка задерживается', en: 'The parcel is late' },
      topic: 'delivery',
      texts: {
        ru: 'Здравствуйте, {{customer.name}}! Простите за задержку: посылка ещё в пути. Я слежу за ней и напишу, как только она сдвинется.',
        en: 'Hello {{customer.name}}, I am sorry: your parcel is still on its way. I am watching it and will write as soon as it moves.',
      },
    },
  ],
  inspections: [
    {
      names: { ru: 'Жалобы на курьера', en: 'Complaints about a courier' },
      kind: 'courier',
      topic: 'delivery',
      complaints: 3,
      days: 30,
    },
  ],
};
