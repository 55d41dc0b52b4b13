/** What a field may be set up like. Pure. */
import type { FieldKind, FieldSettings } from '../../../contract/fields.ts';
import type { FieldRow } from './field.ts';
import { isExpression } from './patterns.ts';

export type Flaw =
  | 'noName'
  | 'noChoices'
  | 'doubleChoice'
  | 'minAboveMax'
  | 'badExpression'
  | 'secretOfWrongKind'
  | 'expressionNeedsPattern';

const TEXTS: ReadonlySet<FieldKind> = new Set(['text', 'longText']);
/** What can be shown as «•••• 4242» and looked at by a click. */
const MAY_BE_SECRET: ReadonlySet<FieldKind> = new Set(['text', 'longText', 'number', 'money', 'date']);

export function flawOf(field: Pick<FieldRow, 'kind' | 'names' | 'settings' | 'sensitive'>): Flaw | null {
  const { kind, names, settings, sensitive } = field;
  if (!names.ru.trim() && !names.en.trim()) return 'noName';
  if (sensitive && !MAY_BE_SECRET.has(kind)) return 'secretOfWrongKind';
  if (kind === 'choice' || kind === 'multiChoice') return flawOfChoices(settings);
  if (settings.min !== undefined && settings.max !== undefined && settings.min > settings.max)
    return 'minAboveMax';
  return TEXTS.has(kind) ? flawOfPattern(settings) : null;
}

function flawOfChoices({ choices = [] }: FieldSettings): Flaw | null {
  if (choices.length === 0) return 'noChoices';
  const values = new Set(choices.map((choice) => choice.value));
  if (values.size < choices.length) return 'doubleChoice';
  return choices.some(({ names }) => !names.ru.trim() && !names.en.trim()) ? 'noName' : null;
}

function flawOfPattern({ pattern, expression }: FieldSettings): Flaw | null {
  if (pattern === 'custom') return expression && isExpression(expression) ? null : 'badExpression';
  return expression ? 'expressionNeedsPattern' : null;
}

const OF_TEXT = ['min', 'max', 'pattern', 'expression'] as const;
const OF_CHOICE = ['choices'] as const;
const kept: Record<FieldKind, readonly (keyof FieldSettings)[]> = {
  text: OF_TEXT,
  longText: OF_TEXT,
  number: ['min', 'max', 'decimals'],
  money: ['min', 'max', 'currencies'],
  date: [],
  choice: OF_CHOICE,
  multiChoice: OF_CHOICE,
  yesNo: [],
  file: [],
  link: [],
  object: ['subjectKindId'],
};

/** Only what the kind knows. */
export function settingsOf(kind: FieldKind, settings: FieldSettings): FieldSettings {
  const known = kept[kind].filter((name) => settings[name] !== undefined);
  return Object.fromEntries(known.map((name) => [name, settings[name]])) as FieldSettings;
}

const LONGEST_KEY = 40;

/** `Номер заказа` → `nomer_zakaza`. */
export function keyFrom(name: string): string {
  const latin = name.toLowerCase().replaceAll(/[а-яё]/g, (letter) => LATIN[letter] ?? letter);
  const key = latin
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
    .slice(0, LONGEST_KEY - 4);
  return key || 'field';
}

/** Simple Latin letters, as in addresses of pages; not a standard of transliteration. */
const LATIN: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** The key itself, or with a number behind it. */
export function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  let key = wanted;
  for (let n = 2; taken.has(key); n++) key = `${wanted}_${n}`;
  return key;
}
