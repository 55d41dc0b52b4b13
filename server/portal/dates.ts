/** Moments in words, in the company's time zone. */
import type { Language } from './words.ts';

const LOCALES: Record<Language, string> = { ru: 'ru-RU', en: 'en-GB' };

export function asDay(at: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: 'long', timeZone }).format(at);
}

export function asMoment(at: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(at);
}

const KILOBYTE = 1024;

/** Two digits at most, such as «3,4 МБ». */
export function asSize(bytes: number, language: Language): string {
  const units = language === 'ru' ? ['Б', 'КБ', 'МБ'] : ['B', 'KB', 'MB'];
  const step = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(KILOBYTE)), units.length - 1);
  const amount = new Intl.NumberFormat(LOCALES[language], { maximumSignificantDigits: 2 });
  return `${amount.format(bytes / KILOBYTE ** step)} ${units[step]}`;
}
