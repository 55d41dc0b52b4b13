/** The customers whose mailboxes a visitor may open: passengers of the demo's airline, none of them real. */
import type { Language } from '../words.ts';

export interface Persona {
  name: string;
  address: string;
  language: Language;
  /** In a few words: why he writes. */
  about: string;
  /** What stands in an empty letter, so that one press is enough to try. */
  idea: { subject: string; text: string };
}

export const personas: readonly Persona[] = [
  {
    name: 'Ольга Черных',
    address: 'olga.chernykh@pochta.example',
    language: 'ru',
    about: 'Летит с двумя детьми на каникулы',
    idea: {
      subject: 'Места рядом для меня и двоих детей',
      text: 'Здравствуйте!\n\nВ субботу летим с двумя детьми рейсом СП-214, заказ 48-1172, а места раскидало по салону. Можно посадить нас рядом? И ещё: младшему нужна люлька, сколько это стоит?\n\nСпасибо,\nОльга',
    },
  },
  {
    name: 'Сергей Дорохов',
    address: 'dorokhov@stroyugol.example',
    language: 'ru',
    about: 'Бухгалтер строительной компании, ждёт документы',
    idea: {
      subject: 'Нет закрывающих документов за прошлый месяц',
      text: 'Добрый день.\n\nНаши сотрудники летали 12–16 числа, договор 17-2604. Пришлите, пожалуйста, счёт-фактуру и акт: без них не можем закрыть месяц. Карточку компании прикладываю.\n\nС уважением,\nСергей Дорохов, ООО «Строительный угол»',
    },
  },
  {
    name: 'Марат Вахитов',
    address: 'marat.v@pochta.example',
    language: 'ru',
    about: 'Забыл в самолёте наушники',
    idea: {
      subject: 'Забыл наушники в самолёте, место 7A',
      text: 'Здравствуйте! Сегодня утром прилетел рейсом СП-318 и, кажется, оставил в кармане кресла белые наушники в чёрном чехле. Посмотрите, пожалуйста, и подскажите, как их забрать.\n\nМарат',
    },
  },
  {
    name: 'Hannah Whitfield',
    address: 'hannah.whitfield@mail.example',
    language: 'en',
    about: 'Needs a letter for her visa',
    idea: {
      subject: 'Confirmation of booking for a visa',
      text: 'Hello,\n\nI fly with you on the 5th and back on the 12th (booking 48-1209) and need a stamped confirmation for my visa. A scan of my passport page is attached. When could I have it?\n\nBest wishes,\nHannah Whitfield',
    },
  },
  {
    name: 'Tomás Ferreira',
    address: 'tomas@ferreira-tours.example',
    language: 'en',
    about: 'Brings groups of twenty walkers',
    idea: {
      subject: 'Group of 22 in June, with skis',
      text: 'Good afternoon,\n\nWe would like to fly 22 walkers to Murmansk on 8 June and back on the 11th. Is there a group fare, and can each of them take a pair of skis?\n\nKind regards,\nTomás Ferreira',
    },
  },
];

/** Somebody who is not in the cast is called by what stands before the @. */
export function personaOf(address: string, language: Language): Persona {
  const known = personas.find((one) => one.address === address.toLowerCase());
  const name = address.split('@')[0] ?? address;
  return known ?? { name, address, language, about: '', idea: { subject: '', text: '' } };
}
