/** The options of a command, or what is wrong with them, in words. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Sentence } from '../platform/start-refused.ts';

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options }>
>['values'];

export type Read<Options extends ParseArgsOptionsConfig> = { values: Values<Options> } | { wrong: Sentence };

export function readOptions<const Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
): Read<Options> {
  try {
    return { values: parseArgs({ args, options }).values };
  } catch (error) {
    return { wrong: whatIsWrong(args, options) ?? { ru: String(error), en: String(error) } };
  }
}

/** The first word that is no option, or an option without its value. */
function whatIsWrong(args: string[], options: ParseArgsOptionsConfig): Sentence | undefined {
  for (let at = 0; at < args.length; at++) {
    const [word = '', value] = (args[at] ?? '').split('=', 2);
    const option = options[word.replace(/^--/, '')];
    if (!option || !word.startsWith('--')) return strange(word);
    if (option.type === 'boolean') continue;
    if (value !== undefined) continue;
    const next = args[++at];
    if (next === undefined || next.startsWith('-')) return withoutValue(word);
  }
  return undefined;
}

export function strange(word: string): Sentence {
  return word.startsWith('-')
    ? { ru: `Ключа ${word} нет.`, en: `There is no option ${word}.` }
    : { ru: `Лишнее слово «${word}».`, en: `The word "${word}" is too much.` };
}

function withoutValue(option: string): Sentence {
  return { ru: `За ключом ${option} нужно значение.`, en: `The option ${option} takes a value.` };
}

export function missing(option: string): Sentence {
  return { ru: `Не хватает ключа ${option}.`, en: `The option ${option} is missing.` };
}
