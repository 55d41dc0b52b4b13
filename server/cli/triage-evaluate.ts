/** `kvitok triage evaluate`: how well the desk's own learner sorts labelled texts, as one JSON object. */
import { inTerminalLanguage } from '../platform/start-refused.ts';
import { evaluate, type LabelledText } from '../features/triage/learning/evaluate.ts';
import type { Run } from './command.ts';
import { BadFile, readLabelledTexts, refuse } from './triage-texts.ts';

interface Asked {
  train: string;
  test: string;
  unknown: string | null;
}

const USED_WRONGLY = 2;

/** 0 and the JSON object; 1 and a sentence about the file that will not do; 2 when used wrongly. */
export const run: Run = async (args, io) => {
  const asked = readArguments(args);
  if ('wrong' in asked) {
    io.stderr.write(`${inTerminalLanguage(asked.wrong, io.env)}\n`);
    return USED_WRONGLY;
  }
  try {
    const train = await readLabelledTexts(asked.train);
    const test = await readLabelledTexts(asked.test);
    checkLabels(asked, train, test);
    io.stdout.write(`${JSON.stringify(evaluate(train, test, asked.unknown))}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    io.stderr.write(`${inTerminalLanguage(error.sentence, io.env)}\n`);
    return 1;
  }
};

type Wrong = { wrong: { ru: string; en: string } };
const OPTIONS = new Set(['train', 'test', 'unknown']);

function readArguments(args: readonly string[]): Asked | Wrong {
  const given = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const [, name = '', inline] = /^--([a-z]+)(?:=(.*))?$/s.exec(args[at] ?? '') ?? [];
    const value = inline ?? args[++at];
    if (!OPTIONS.has(name)) return unknownOption(args[inline === undefined ? at - 1 : at] ?? '');
    if (value === undefined || value === '') return missing(name);
    given.set(name, value);
  }
  const train = given.get('train');
  const test = given.get('test');
  if (train === undefined) return missing('train');
  if (test === undefined) return missing('test');
  return { train, test, unknown: given.get('unknown') ?? null };
}

function unknownOption(option: string): Wrong {
  return {
    wrong: {
      ru: `Непонятно, что такое «${option}». Нужно: kvitok triage evaluate --train ФАЙЛ.jsonl --test ФАЙЛ.jsonl [--unknown МЕТКА]`,
      en: `"${option}" is not understood. Wanted: kvitok triage evaluate --train FILE.jsonl --test FILE.jsonl [--unknown LABEL]`,
    },
  };
}

function missing(name: string): Wrong {
  return {
    wrong: {
      ru: `Укажите --${name} ${name === 'unknown' ? 'МЕТКА' : 'ФАЙЛ.jsonl'}.`,
      en: `Give --${name} ${name === 'unknown' ? 'LABEL' : 'FILE.jsonl'}.`,
    },
  };
}

function checkLabels(asked: Asked, train: readonly LabelledText[], test: readonly LabelledText[]): void {
  const classes = new Set(train.map(({ label }) => label));
  if (asked.unknown !== null) classes.delete(asked.unknown);
  if (classes.size < 2) refuse('oneClass', asked.train, String(classes.size));
  if (!test.some(({ label }) => label !== asked.unknown))
    refuse('onlyUnknown', asked.test, asked.unknown ?? '');
  if (asked.unknown !== null && !test.some(({ label }) => label === asked.unknown)) {
    refuse('noUnknown', asked.test, asked.unknown);
  }
}
