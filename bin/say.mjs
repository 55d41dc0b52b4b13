/** One sentence to the person who started it, in the language of the terminal. */

/** Ends the start with a sentence `{ ru, en }` and no stack. */
export class Refusal extends Error {
  constructor(sentence) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

export function inTerminalLanguage(sentence, env = process.env) {
  const locale = env.KVITOK_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.toLowerCase().startsWith('ru') ? sentence.ru : sentence.en;
}
