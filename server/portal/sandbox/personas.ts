/** The customers whose mailboxes a visitor may open: guests of the demo's hotels, none of them real. */
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
    about: 'Едет с двумя детьми на каникулы',
    idea: {
      subject: 'Детская кроватка и ранний заезд',
      text: 'Здравствуйте!\n\nМы приезжаем в субботу поездом в 7:40, бронь 48-1172. Можно ли заселиться раньше и поставить в номер детскую кроватку? Сколько это будет стоить?\n\nСпасибо,\nОльга',
    },
  },
  {
    name: 'Сергей Дорохов',
    address: 'dorokhov@stroyugol.example',
    language: 'ru',
    about: 'Бухгалтер строительной компании, ждёт документы',
    idea: {
      subject: 'Нет закрывающих документов за прошлый месяц',
      text: 'Добрый день.\n\nНаши сотрудники жили у вас 12–16 числа (договор 17/26). Пришлите, пожалуйста, счёт-фактуру и акт: без них не можем закрыть месяц. Карточку компании прикладываю.\n\nС уважением,\nСергей Дорохов, ООО «Строительный угол»',
    },
  },
  {
    name: 'Марат Вахитов',
    address: 'marat.v@pochta.example',
    language: 'ru',
    about: 'Забыл в номере наушники',
    idea: {
      subject: 'Забыл наушники в номере 214',
      text: 'Здравствуйте! Сегодня утром выехал из номера 214 и, кажется, оставил на тумбочке белые наушники в чёрном чехле. Посмотрите, пожалуйста, и подскажите, как их забрать.\n\nМарат',
    },
  },
  {
    name: 'Hannah Whitfield',
    address: 'hannah.whitfield@mail.example',
    language: 'en',
    about: 'Needs an invitation for her visa',
    idea: {
      subject: 'Invitation letter for a visa',
      text: 'Hello,\n\nI have a booking with you from the 5th to the 12th (number 48-1209) and need a letter of confirmation for my visa. A scan of my passport page is attached. When could I have it?\n\nBest wishes,\nHannah Whitfield',
    },
  },
  {
    name: 'Tomás Ferreira',
    address: 'tomas@ferreira-tours.example',
    language: 'en',
    about: 'Brings groups of twenty walkers',
    idea: {
      subject: 'Group of 22 in June: rooms and breakfast at 6 am',
      text: 'Good afternoon,\n\nWe would like to bring 22 walkers from 8 to 11 June: 9 twin rooms and 4 singles. Could breakfast be at six in the morning, and is there a place to dry boots?\n\nKind regards,\nTomás Ferreira',
    },
  },
];

/** Somebody who is not in the cast is called by what stands before the @. */
export function personaOf(address: string, language: Language): Persona {
  const known = personas.find((one) => one.address === address.toLowerCase());
  const name = address.split('@')[0] ?? address;
  return known ?? { name, address, language, about: '', idea: { subject: '', text: '' } };
}
