/** Labelled texts from a file: a line each, {"text", "label"}; what is wrong with it is said with the number of the line. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { LabelledText } from '../features/triage/learning/evaluate.ts';
import type { Sentence } from '../platform/start-refused.ts';

const wrongs = {
  unreadable: {
    ru: 'Не читается файл {file}: {detail}.',
    en: 'The file {file} cannot be read: {detail}.',
  },
  empty: {
    ru: 'В файле {file} нет ни одной строки. Нужна хотя бы одна: {"text": "…", "label": "…"}.',
    en: 'The file {file} has no lines. It needs at least one: {"text": "…", "label": "…"}.',
  },
  notJson: {
    ru: '{file}, строка {detail}: это не объект JSON. Нужно: {"text": "…", "label": "…"}.',
    en: '{file}, line {detail}: this is not a JSON object. Wanted: {"text": "…", "label": "…"}.',
  },
  noText: {
    ru: '{file}, строка {detail}: нет строки "text".',
    en: '{file}, line {detail}: there is no string "text".',
  },
  noLabel: {
    ru: '{file}, строка {detail}: нет непустой строки "label".',
    en: '{file}, line {detail}: there is no string "label", or it is empty.',
  },
  oneClass: {
    ru: 'В файле {file} классов: {detail}. Чтобы учиться различать, нужны хотя бы два.',
    en: 'Number of classes in {file}: {detail}. To learn to tell apart, at least two are needed.',
  },
  onlyUnknown: {
    ru: 'В файле {file} все строки с меткой «{detail}»: мерить точность не на чем.',
    en: 'All lines of {file} are labelled "{detail}": there is nothing to measure accuracy on.',
  },
  noUnknown: {
    ru: 'В файле {file} нет строк с меткой «{detail}», указанной в --unknown.',
    en: 'No line of {file} is labelled "{detail}", which --unknown names.',
  },
} satisfies Record<string, Sentence>;

export class BadFile extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

export function refuse(wrong: keyof typeof wrongs, file: string, detail: string): never {
  const fill = (text: string) =>
    text.replace(/\{file\}|\{detail\}/g, (slot) => (slot === '{file}' ? file : detail));
  throw new BadFile({ ru: fill(wrongs[wrong].ru), en: fill(wrongs[wrong].en) });
}

/** Empty lines do not count, a byte order mark neither. Throws `BadFile`. */
export async function readLabelledTexts(file: string): Promise<LabelledText[]> {
  const texts: LabelledText[] = [];
  let number = 0;
  try {
    for await (const line of createInterface({
      input: createReadStream(file, 'utf8'),
      crlfDelay: Infinity,
    })) {
      number++;
      const plain = line.replace(/^\uFEFF/, '').trim();
      if (plain) texts.push(readLine(plain, file, number));
    }
  } catch (error) {
    if (error instanceof BadFile) throw error;
    refuse('unreadable', file, error instanceof Error ? error.message : String(error));
  }
  if (texts.length === 0) refuse('empty', file, '');
  return texts;
}

function readLine(line: string, file: string, number: number): LabelledText {
  const given = parsed(line);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return refuse('notJson', file, String(number));
  }
  const { text, label } = given as { text?: unknown; label?: unknown };
  if (typeof text !== 'string') return refuse('noText', file, String(number));
  if (typeof label !== 'string' || label === '') return refuse('noLabel', file, String(number));
  return { text, label };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
