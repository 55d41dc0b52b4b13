/** What a customer reads of the queue: how many are before him, how long it usually takes. */
import type { Told } from './rules.ts';

const russianPlurals = new Intl.PluralRules('ru');

function plural(count: number, one: string, few: string, many: string): string {
  const form = russianPlurals.select(count);
  return form === 'one' ? one : form === 'few' ? few : many;
}

const ru = {
  ahead: (count: number) =>
    count === 0
      ? 'Ваше обращение следующее'
      : `Перед вами ${count} ${plural(count, 'обращение', 'обращения', 'обращений')}`,
  range: (told: Told, allDay: boolean) => {
    const span =
      told.low > 0 && told.low < told.high ? `за ${told.low}–${told.high}` : `в течение ${told.high}`;
    return `${span} ${ruUnit(told, allDay, told.low > 0 && told.low < told.high)}`;
  },
  usually: (range: string) => `обычно отвечаем ${range}`,
  withWhom: (name: string) => `Ваше обращение взяли в работу: ${name}`,
};

function ruUnit({ unit, high }: Told, allDay: boolean, isRange: boolean): string {
  const after = (one: string, few: string, many: string, upTo: string, upToMany: string) =>
    isRange ? plural(high, one, few, many) : plural(high, upTo, upToMany, upToMany);
  const work = allDay ? '' : ' рабочего времени';
  if (unit === 'minutes') return after('минуту', 'минуты', 'минут', 'минуты', 'минут') + work;
  if (unit === 'hours') return after('час', 'часа', 'часов', 'часа', 'часов') + work;
  const day = allDay ? '' : plural(high, 'рабочего ', 'рабочих ', 'рабочих ');
  const days = allDay ? '' : plural(high, 'рабочий ', 'рабочих ', 'рабочих ');
  return isRange ? days + plural(high, 'день', 'дня', 'дней') : day + plural(high, 'дня', 'дней', 'дней');
}

const en = {
  ahead: (count: number) =>
    count === 0
      ? 'Your request is next'
      : `${count} ${count === 1 ? 'request is' : 'requests are'} before yours`,
  range: (told: Told, allDay: boolean) => {
    const isRange = told.low > 0 && told.low < told.high;
    const noun = { minutes: 'minute', hours: 'hour', days: 'day' }[told.unit];
    const work = allDay ? '' : told.unit === 'days' ? 'working ' : 'working ';
    const span = isRange ? `within ${told.low}–${told.high}` : `within ${told.high}`;
    return `${span} ${work}${noun}${told.high === 1 ? '' : 's'}`;
  },
  usually: (range: string) => `we usually answer ${range}`,
  withWhom: (name: string) => `Your request is being worked on by ${name}`,
} satisfies typeof ru;
export const waitWords = { ru, en };
