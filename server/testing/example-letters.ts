/** Letters made up by chance for the tests of learning: a few phrases a topic, in Russian and English, wrapped in small talk. */
import { Chance } from '../features/triage/learning/random.ts';
import type { LabelledText } from '../features/triage/learning/evaluate.ts';

const PHRASES: Record<string, readonly string[]> = {
  delivery: [
    'где моя посылка',
    'курьер не приехал',
    'когда доставят заказ',
    'посылку не привезли вовремя',
    'where is my parcel',
    'the courier never came',
    'my delivery is late',
  ],
  refund: [
    'верните деньги',
    'хочу оформить возврат',
    'деньги за отменённый заказ не вернули',
    'когда вернёте оплату',
    'I want my money back',
    'please refund the payment',
    'the refund has not arrived',
  ],
  account: [
    'не могу войти в кабинет',
    'забыл пароль',
    'не приходит код для входа',
    'пароль не подходит',
    'I cannot sign in',
    'please reset my password',
    'the sign-in code does not come',
  ],
};
const OTHER = [
  'какая сегодня погода',
  'посоветуйте хороший фильм',
  'сколько лет вселенной',
  'sing me a song',
];
const SMALL_TALK = [
  'здравствуйте',
  'добрый день',
  'hello',
  'подскажите пожалуйста',
  'спасибо',
  'thanks a lot',
  'срочно',
];

export function exampleLetters(count: number, seed: number, topics = Object.keys(PHRASES)): LabelledText[] {
  const chance = new Chance(seed);
  return Array.from({ length: count }, (_, at) => {
    const label = topics[at % topics.length] ?? '';
    return { label, text: letter(PHRASES[label] ?? OTHER, chance) };
  });
}

function letter(phrases: readonly string[], chance: Chance): string {
  const pick = (from: readonly string[]) => from[chance.next() % from.length] ?? '';
  return `${pick(SMALL_TALK)}, ${pick(phrases)}. ${pick(SMALL_TALK)}`;
}
