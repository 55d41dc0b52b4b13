/** Why a calendar is refused, in both languages. */
import type { CalendarFault } from './definition.ts';

const ru = {
  timeZone: 'такого часового пояса нет',
  date: (date: string) => `дата ${date} не подходит: такого дня нет, или «каждый год» стоит не у выходного`,
  twice: (date: string) => `дата ${date} названа дважды`,
  overlap: (day: string) => `часы пересекаются: ${day}`,
  never: 'ни одного рабочего часа на неделе',
  days: {
    mon: 'понедельник',
    tue: 'вторник',
    wed: 'среда',
    thu: 'четверг',
    fri: 'пятница',
    sat: 'суббота',
    sun: 'воскресенье',
  } as Record<string, string>,
  noFile: 'это не файл iCalendar (.ics)',
};
const en = {
  timeZone: 'there is no such time zone',
  date: (date: string) => `the date ${date} does not fit: no such day, or “every year” is not on a day off`,
  twice: (date: string) => `the date ${date} is named twice`,
  overlap: (day: string) => `hours overlap: ${day}`,
  never: 'no working hour in the week',
  days: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  } as Record<string, string>,
  noFile: 'this is not an iCalendar file (.ics)',
} satisfies typeof ru;
export const calendarWords = { ru, en };

export function faultInWords(fault: CalendarFault, language: 'ru' | 'en'): string {
  const t = calendarWords[language];
  switch (fault.what) {
    case 'timeZone':
      return t.timeZone;
    case 'never':
      return t.never;
    case 'overlap':
      return t.overlap(t.days[fault.day] ?? fault.day);
    default:
      return t[fault.what](fault.date);
  }
}
