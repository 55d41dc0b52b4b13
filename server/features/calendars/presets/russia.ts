/** The Russian production calendar: days off and short days of the five-day week that do not follow from the weekday. */
import type { CalendarException } from '../../../../contract/calendars.ts';

interface Year {
  year: number;
  holidays: readonly (readonly [from: string, to: string, name: string])[];
  /** The day before a holiday is an hour shorter (Labour Code, article 95). */
  short: readonly string[];
  source: { ru: string; en: string };
  isComplete: boolean;
}

const NEW_YEAR = 'Новогодние каникулы';
const DEFENDER = 'День защитника Отечества';
const WOMEN = 'Международный женский день';
const MAY = 'Праздник Весны и Труда';
const VICTORY = 'День Победы';
const RUSSIA = 'День России';
const UNITY = 'День народного единства';
const MOVED = 'Перенос выходного';
const SHORT = 'Предпраздничный день';

export const russianYears: readonly Year[] = [
  {
    year: 2026,
    holidays: [
      ['01-01', '01-08', NEW_YEAR],
      ['01-09', '01-09', MOVED],
      ['02-23', '02-23', DEFENDER],
      ['03-08', '03-08', WOMEN],
      ['03-09', '03-09', MOVED],
      ['05-01', '05-01', MAY],
      ['05-09', '05-09', VICTORY],
      ['05-11', '05-11', MOVED],
      ['06-12', '06-12', RUSSIA],
      ['11-04', '11-04', UNITY],
      ['12-31', '12-31', MOVED],
    ],
    short: ['04-30', '05-08', '06-11', '11-03'],
    source: {
      ru: 'Трудовой кодекс, статья 112; постановление Правительства РФ от 24.09.2025 № 1466 «О переносе выходных дней в 2026 году»',
      en: 'Labour Code, article 112; decree of the Government of Russia No. 1466 of 24 September 2025 on moved days off in 2026',
    },
    isComplete: true,
  },
  {
    year: 2027,
    holidays: [
      ['01-01', '01-08', NEW_YEAR],
      ['02-23', '02-23', DEFENDER],
      ['03-08', '03-08', WOMEN],
      ['05-01', '05-01', MAY],
      ['05-03', '05-03', MOVED],
      ['05-09', '05-09', VICTORY],
      ['05-10', '05-10', MOVED],
      ['06-12', '06-12', RUSSIA],
      ['06-14', '06-14', MOVED],
      ['11-04', '11-04', UNITY],
    ],
    short: ['02-22', '04-30', '06-11', '11-03', '12-31'],
    source: {
      ru: 'Трудовой кодекс, статьи 95 и 112: праздники и переносы, которые следуют из самого закона. Дни, которые переносит постановление Правительства о 2027 годе, сюда не вошли: сверьте и добавьте их',
      en: 'Labour Code, articles 95 and 112: the holidays and the moves that follow from the law itself. Days moved by the government’s decree for 2027 are not included: check and add them',
    },
    isComplete: false,
  },
];

export function russianExceptions({ year, holidays, short }: Year): CalendarException[] {
  const off = holidays.flatMap(([from, to, name]) =>
    datesBetween(`${year}-${from}`, `${year}-${to}`).map((date) => ({
      date,
      kind: 'holiday' as const,
      name,
    })),
  );
  const shorter = short.map((day) => ({ date: `${year}-${day}`, kind: 'short' as const, name: SHORT }));
  return [...off, ...shorter].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function datesBetween(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000)
    dates.push(new Date(day).toISOString().slice(0, 10));
  return dates;
}
