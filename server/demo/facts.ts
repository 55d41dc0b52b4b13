/** The facts of one ticket: a flight, a day, an order, a sum. They fill the `{…}` of a topic's words. */
import type { Chance } from '../platform/chance.ts';

const cities: Record<'ru' | 'en', readonly string[]> = {
  ru: ['Архангельск', 'Мурманск', 'Нарьян-Мар', 'Петрозаводск', 'Вологда', 'Воркута', 'Апатиты', 'Сыктывкар'],
  en: ['Arkhangelsk', 'Murmansk', 'Naryan-Mar', 'Petrozavodsk', 'Vologda', 'Vorkuta', 'Apatity', 'Syktyvkar'],
};
/** The airline is small. */
export const flights: readonly number[] = [
  101, 118, 127, 138, 145, 152, 179, 197, 206, 218, 245, 262, 279, 304, 353, 388,
];
/** So far apart in the list are the ends of a flight. */
const APART = 3;

function endsOf(number: number, language: 'ru' | 'en'): [string, string] {
  const known = cities[language];
  return [known[number % known.length] ?? '', known[(number + APART) % known.length] ?? ''];
}

/** «Вологда – Мурманск». */
export function routeOf(number: number): string {
  return endsOf(number, 'ru').join(' – ');
}

const DAY_MS = 86_400_000;
const LOCALES = { ru: 'ru-RU', en: 'en-GB' } as const;

export type Facts = Record<'flight' | 'from' | 'to' | 'date' | 'order' | 'sum' | 'name', string>;

export function factsOf(
  chance: Chance,
  about: { name: string; language: 'ru' | 'en'; at: Date; timeZone: string; isAfterFlight: boolean },
): Facts {
  const { language, at, timeZone, isAfterFlight } = about;
  const number = chance.pick(flights);
  const [from, to] = endsOf(number, language);
  const day = new Date(
    at.getTime() + (isAfterFlight ? chance.between(-3, 0) : chance.between(1, 11)) * DAY_MS,
  );
  return {
    flight: `${language === 'ru' ? 'СП' : 'SP'}-${number}`,
    from,
    to,
    date: new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: 'long', timeZone }).format(day),
    order: `${chance.between(41, 79)}-${chance.between(1000, 9999)}`,
    sum: (chance.between(6, 190) * 100).toLocaleString(LOCALES[language]),
    name: about.name.split(' ')[0] ?? '',
  };
}

export function filled(words: string, facts: Facts): string {
  return words.replace(/\{(\w+)\}/g, (whole, key: string) => facts[key as keyof Facts] ?? whole);
}
