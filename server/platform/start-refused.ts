/** The desk will not start, and says in one sentence why and what to do. */

export type Sentence = { ru: string; en: string };

/**
 * Thrown by anything that runs before the desk is up, when a person has to act first.
 * It is printed as its sentence alone, without a stack, and the process ends with code 1.
 */
export class StartRefused extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence, cause?: unknown) {
    super(sentence.en, { cause });
    this.name = 'StartRefused';
    this.sentence = sentence;
  }
}

/** The sentence in the language of the terminal (`KVITOK_LANG`, else the locale). */
export function inTerminalLanguage(sentence: Sentence, env: NodeJS.ProcessEnv = process.env): string {
  const locale = env.KVITOK_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.toLowerCase().startsWith('ru') ? sentence.ru : sentence.en;
}
