/** Numbers as they are written in a language. */
import type { Language } from './language.ts';

const made = new Map<string, Intl.NumberFormat>();

/** Making a formatter costs a thousand times more than using it. */
export function inDigits(count: number, language: Language, options: Intl.NumberFormatOptions = {}): string {
  const key = language + JSON.stringify(options);
  const known = made.get(key) ?? new Intl.NumberFormat(language, options);
  made.set(key, known);
  return known.format(count);
}
