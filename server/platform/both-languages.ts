/** Words that people may have written in one language or in both. */

export type InBoth = Readonly<Record<'ru' | 'en', string>>;

/** In the wanted language, or else in the other. */
export function inLanguage(words: InBoth, language: 'ru' | 'en'): string {
  return words[language] || words[language === 'ru' ? 'en' : 'ru'];
}
