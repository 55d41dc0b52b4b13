/** The facts of one ticket: a flight, a day, an order, a sum. They fill the `{…}` of a topic's words. */
import type { Chance } from './chance.ts';

const cities: Record<'ru' | 'en', readonly string[]> = {
  ru: ['Архангельск', 'Мурманск', 'Нарьян-Мар', 'Петрозаводск', 'Вологда', 'Воркута', 'Апатиты', 'Сыктывкар'],
  en: ['Arkhangelsk', 'Murmansk', 'Naryan-Mar', 'Petrozavodsk', 'Vologda', 'Vorkuta', 'Apatity', 'Syktyvkar'],
};
const DAY_MS = 86_400_000;
const LOCALES = { ru: 'ru-RU', en: 'en-GB' } as const;

export type Facts = Record<'flight' | 'from' | 'to' | 'date' | 'order' | 'sum' | 'name', string>;

export function factsOf(
  chance: Chance,
  about: { name: string; language: 'ru' | 'en'; at: Date; timeZone: string; isAfterFlight: boolean },
): Facts {
  const { language, at, timeZone, isAfterFlight } = about;
  const from = chance.pick(cities[language]);
  const day = new Date(
    at.getTime() + (isAfterFlight ? chance.between(-3, 0) : chance.between(1, 11)) * DAY_MS,
  );
  return {
    flight: `${language === 'ru' ? 'СП' : 'SP'}-${chance.between(101, 489)}`,
    from,
    to: chance.pick(cities[language].filter((city) => city !== from)),
    date: new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: 'long', timeZone }).format(day),
    order: `${chance.between(41, 79)}-${chance.between(1000, 9999)}`,
    sum: (chance.between(6, 190) * 100).toLocaleString(LOCALES[language]),
    name: about.name.split(' ')[0] ?? '',
  };
}

export function filled(words: string, facts: Facts): string {
  return words.replace(/\{(\w+)\}/g, (whole, key: string) => facts[key as keyof Facts] ?? whole);
}
