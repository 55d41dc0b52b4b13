/** Moments as people say them: «5 мин», «вчера, 14:20», «3 марта». */
import type { Language } from './language.ts';
import { inDigits } from './numbers.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const daysInWeek = 7;

/** How long between now and then, in one unit, without «ago»: `5 мин`, `3 ч`, `2 дн.` */
export function span(ms: number, language: Language): string {
  const passed = Math.abs(ms);
  if (passed < hourMs) return unit(Math.max(1, Math.round(passed / minuteMs)), 'minute', language);
  if (passed < dayMs) return unit(Math.round(passed / hourMs), 'hour', language);
  return unit(Math.round(passed / dayMs), 'day', language);
}

/** Short and good for lists: a minute count, the hour of today, the day of this year, or the date. */
export function shortMoment(at: string, now: number, language: Language): string {
  const then = new Date(at);
  const passed = now - then.getTime();
  if (passed >= 0 && passed < minuteMs) return language === 'ru' ? 'сейчас' : 'now';
  if (passed >= 0 && passed < hourMs) return span(passed, language);
  if (sameDay(then, new Date(now))) return clock(then, language);
  if (sameDay(then, new Date(now - dayMs))) return language === 'ru' ? 'вчера' : 'yesterday';
  if (Math.abs(passed) < daysInWeek * dayMs) return format(language, { weekday: 'short' }).format(then);
  if (then.getFullYear() === new Date(now).getFullYear())
    return format(language, { day: 'numeric', month: 'short' }).format(then);
  return format(language, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(then);
}

/** For the thread: the day in words and the hour. */
export function longMoment(at: string, now: number, language: Language): string {
  const then = new Date(at);
  if (sameDay(then, new Date(now))) return clock(then, language);
  if (sameDay(then, new Date(now - dayMs)))
    return `${language === 'ru' ? 'вчера' : 'yesterday'}, ${clock(then, language)}`;
  const year = then.getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' as const };
  const day = format(language, { day: 'numeric', month: 'long', ...year }).format(then);
  return `${day}, ${clock(then, language)}`;
}

/** The whole truth, for the title of every shortened time. */
export function exactMoment(at: string, language: Language): string {
  return format(language, { dateStyle: 'full', timeStyle: 'medium' }).format(new Date(at));
}

function clock(at: Date, language: Language): string {
  return format(language, { hour: '2-digit', minute: '2-digit' }).format(at);
}

function unit(count: number, name: 'minute' | 'hour' | 'day', language: Language): string {
  return inDigits(count, language, { style: 'unit', unit: name, unitDisplay: 'short' });
}

function sameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}

const made = new Map<string, Intl.DateTimeFormat>();
/** Making a formatter costs a thousand times more than using it. */
function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = made.get(key) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru', options);
  made.set(key, known);
  return known;
}
