/** Words of a screen in the agent's language, and the plural forms that Russian needs. */
import { type Language, useLanguage } from './language.ts';

export type Words<T> = Record<Language, T>;

export function useWords<T>(words: Words<T>): T {
  return words[useLanguage()];
}

const russian = new Intl.PluralRules('ru');

/** `1 тикет, 2 тикета, 5 тикетов`: gives the word alone. */
export function ruPlural(count: number, one: string, few: string, many: string): string {
  const form = russian.select(count);
  if (form === 'one') return one;
  return form === 'few' ? few : many;
}

export function enPlural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}
