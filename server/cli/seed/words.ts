/** Made-up letters: sentences whose words are as unevenly common as in a language, and the three words that are searched for. */
import { chanceFrom, type Chance } from '../../platform/chance.ts';

export type SeedLanguage = 'ru' | 'en';

/** In a fifth of all messages, in the forms of the language. */
export const commonWord = { ru: ['посылка', 'посылку', 'посылки', 'посылкой'], en: ['parcel', 'parcels'] };
/** In one message of ten thousand. */
export const rareWord = { ru: ['аметист', 'аметиста', 'аметистом'], en: ['amethyst'] };
/** In a fifth of the messages of the older half, and in none since. */
export const oldWord = { ru: ['телеграмма', 'телеграммы', 'телеграмму'], en: ['telegram', 'telegrams'] };

const COMMON_SHARE = 0.2;
const RARE_SHARE = 1 / 10_000;
const OLD_SHARE = 0.2;

const frequent: Record<SeedLanguage, string> = {
  ru: `и в не на я что мой это по у здравствуйте заказ доставка оплата возврат деньги карта счёт договор адрес курьер срок письмо ответ вопрос помогите
    пожалуйста спасибо сегодня вчера завтра неделя месяц номер товар магазин сайт приложение пароль вход ошибка страница
    кнопка телефон звонок оператор менеджер документ чек скидка бонус билет рейс багаж самолёт аэропорт перенос отмена
    бронирование место паспорт фамилия обмен брак гарантия ремонт замена размер цвет модель упаковка склад наличие цена
    сумма списание платёж банк рубли подписка тариф услуга подключение интернет роутер скорость обрыв заявка мастер визит`,
  en: `the i to my and is it a not for you hello order delivery payment refund money card invoice contract address courier date letter answer question help
    please thanks today yesterday tomorrow week month number goods shop site application password login error page
    button phone call operator manager document receipt discount bonus ticket flight luggage plane airport change cancel
    booking seat passport name exchange defect warranty repair replace size colour model package store stock price`,
};
const syllables: Record<SeedLanguage, [string[], string[]]> = {
  ru: [
    [...Array.from('бвгджзклмнпрстфхцчш'), 'ст', 'пр', 'тр', 'гр'],
    [...Array.from('аеиоуыя'), 'ей', 'ой', 'ан', 'ор', 'ил'],
  ],
  en: [
    [...Array.from('bcdfghjklmnprstvwz'), 'st', 'pr', 'tr', 'gr'],
    [...Array.from('aeiou'), 'an', 'or', 'il', 'er'],
  ],
};

const VOCABULARY = 12_000;
const SENTENCES = 6_000;
const SHORTEST_BYTES = 500;
const LONGEST_BYTES = 4_000;

export interface Letters {
  subject(language: SeedLanguage, luck: Chance): string;
  /** 0.5–4 KB; `isOld` where the old word may occur. */
  body(language: SeedLanguage, luck: Chance, isOld: boolean): string;
}

export function letters(seed: number): Letters {
  const luck = chanceFrom(seed);
  const pools = { ru: sentences('ru', luck), en: sentences('en', luck) };
  return {
    subject: (language, own) => own.pick(pools[language]).split(' ', 6).join(' '),
    body: (language, own, isOld) => {
      const parts = marked(language, own, isOld);
      let left = SHORTEST_BYTES * (LONGEST_BYTES / SHORTEST_BYTES) ** own.next();
      while (left > 0) {
        const sentence = own.pick(pools[language]);
        parts.push(sentence);
        left -= language === 'ru' ? sentence.length * 2 : sentence.length;
      }
      return parts.join(' ');
    },
  };
}

function marked(language: SeedLanguage, luck: Chance, isOld: boolean): string[] {
  const words = [];
  if (luck.happens(COMMON_SHARE)) words.push(luck.pick(commonWord[language]));
  if (luck.happens(RARE_SHARE)) words.push(luck.pick(rareWord[language]));
  if (luck.happens(OLD_SHARE) && isOld) words.push(luck.pick(oldWord[language]));
  return words;
}

function sentences(language: SeedLanguage, luck: Chance): string[] {
  const vocabulary = [...frequent[language].split(/\s+/), ...invented(language, luck)];
  return Array.from({ length: SENTENCES }, () => {
    const words = Array.from({ length: luck.between(6, 14) }, () => unevenly(vocabulary, luck));
    if (luck.happens(0.1)) words.push(String(luck.between(1_000, 9_999_999)));
    const [first = '', ...rest] = words;
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`;
  });
}

function invented(language: SeedLanguage, luck: Chance): string[] {
  const [openings, endings] = syllables[language];
  return Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: luck.between(2, 4) }, () => luck.pick(openings) + luck.pick(endings)).join(''),
  );
}

/** The n-th word is about n times as rare as the first (Zipf). */
function unevenly(vocabulary: readonly string[], luck: Chance): string {
  return vocabulary[Math.floor(vocabulary.length ** luck.next()) - 1]!;
}
