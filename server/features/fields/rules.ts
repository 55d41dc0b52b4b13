/** What a field accepts as its value, and how the value is kept. Pure. */
import type { FieldSettings } from '../../../contract/fields.ts';
import type { FieldRow, Money } from './field.ts';
import { fits } from './patterns.ts';

export type Problem =
  | 'unknownField'
  | 'required'
  | 'notText'
  | 'tooShort'
  | 'tooLong'
  | 'wrongShape'
  | 'notNumber'
  | 'tooSmall'
  | 'tooLarge'
  | 'tooPrecise'
  | 'notMoney'
  | 'wrongCurrency'
  | 'notDate'
  | 'notChoice'
  | 'notYesNo'
  | 'notLink'
  | 'notFile'
  | 'notObject';

export type Checked = { value: unknown } | { problem: Problem; limit?: number };

export const LONGEST_TEXT = 500;
export const LONGEST_LONG_TEXT = 10_000;
const LONGEST_LINK = 2_000;
const MINOR_DIGITS = 2;

export function isEmpty(given: unknown): boolean {
  return (
    given === null ||
    given === undefined ||
    (typeof given === 'string' && given.trim() === '') ||
    (Array.isArray(given) && given.length === 0)
  );
}

/** Files and objects are looked up before; here comes what was found, or undefined. */
export function checkValue(field: Pick<FieldRow, 'kind' | 'settings'>, given: unknown): Checked {
  return checks[field.kind](given, field.settings);
}

type Check = (given: unknown, settings: FieldRow['settings']) => Checked;

const checks: Record<FieldRow['kind'], Check> = {
  text: (given, settings) => checkText(given, settings, LONGEST_TEXT, /\p{Cc}/gu),
  longText: (given, settings) => checkText(given, settings, LONGEST_LONG_TEXT, /[^\P{Cc}\n\t]/gu),
  number: checkNumber,
  money: checkMoney,
  date: checkDate,
  choice: (given, settings) =>
    isChoice(given, settings.choices) ? { value: given } : { problem: 'notChoice' },
  multiChoice: (given, settings) =>
    Array.isArray(given) && given.every((one) => isChoice(one, settings.choices))
      ? { value: [...new Set(given)] }
      : { problem: 'notChoice' },
  yesNo: (given) => (typeof given === 'boolean' ? { value: given } : { problem: 'notYesNo' }),
  link: checkLink,
  file: (found) => (found === undefined ? { problem: 'notFile' } : { value: found }),
  object: (found) => (typeof found === 'string' ? { value: found } : { problem: 'notObject' }),
};

function checkText(
  given: unknown,
  settings: FieldRow['settings'],
  longest: number,
  forbidden: RegExp,
): Checked {
  if (typeof given !== 'string' && typeof given !== 'number') return { problem: 'notText' };
  const text = String(given).replaceAll('\r\n', '\n').replaceAll(forbidden, ' ').toWellFormed().trim();
  const { min = 0, max = longest } = settings;
  if (text.length < min) return { problem: 'tooShort', limit: min };
  if (text.length > Math.min(max, longest)) return { problem: 'tooLong', limit: Math.min(max, longest) };
  return fits(text, settings) ? { value: text } : { problem: 'wrongShape' };
}

function checkNumber(given: unknown, { min, max, decimals }: FieldRow['settings']): Checked {
  const number = readNumber(given);
  if (number === null) return { problem: 'notNumber' };
  if (min !== undefined && number < min) return { problem: 'tooSmall', limit: min };
  if (max !== undefined && number > max) return { problem: 'tooLarge', limit: max };
  if (decimals !== undefined && Math.abs(number - Number(number.toFixed(decimals))) > Number.EPSILON)
    return { problem: 'tooPrecise', limit: decimals };
  return { value: number };
}

/** «1 234,5» is a number too. */
function readNumber(given: unknown): number | null {
  if (typeof given === 'number') return Number.isFinite(given) ? given : null;
  if (typeof given !== 'string') return null;
  const text = plainDecimal(given);
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(text) ? Number(text) : null;
}

function plainDecimal(text: string): string {
  return text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
}

function checkMoney(given: unknown, { min, max, currencies = ['RUB'] }: FieldRow['settings']): Checked {
  const { amount, currency = currencies[0] } = isRecord(given) ? given : { amount: given };
  if (typeof currency !== 'string' || !currencies.includes(currency)) return { problem: 'wrongCurrency' };
  const text = plainDecimal(
    typeof amount === 'number' ? String(amount) : typeof amount === 'string' ? amount : '',
  );
  if (!/^-?\d{1,15}(\.\d{1,2})?$/.test(text)) return { problem: 'notMoney' };
  if (min !== undefined && Number(text) < min) return { problem: 'tooSmall', limit: min };
  if (max !== undefined && Number(text) > max) return { problem: 'tooLarge', limit: max };
  return { value: { amount: withMinor(text), currency } satisfies Money };
}

/** By characters, not by a floating number: big sums keep their kopecks. */
function withMinor(text: string): string {
  const [whole = '0', minor = ''] = text.split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  return `${sign}${whole.replace('-', '').replace(/^0+(?=\d)/, '')}.${minor.padEnd(MINOR_DIGITS, '0')}`;
}

function checkDate(given: unknown): Checked {
  if (typeof given !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(given)) return { problem: 'notDate' };
  const date = new Date(`${given}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(given);
  return isReal ? { value: given } : { problem: 'notDate' };
}

function isChoice(given: unknown, choices: FieldSettings['choices'] = []): given is string {
  return choices.some((choice) => choice.value === given);
}

function checkLink(given: unknown): Checked {
  if (typeof given !== 'string' || given.length > LONGEST_LINK || !URL.canParse(given.trim()))
    return { problem: 'notLink' };
  const url = new URL(given.trim());
  return url.protocol === 'https:' || url.protocol === 'http:' ? { value: url.href } : { problem: 'notLink' };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const SHOWN_END = 4;
const ENOUGH_TO_SHOW_END = 8;

/** «•••• 4242»: the end of what is long enough, of the rest nothing; the end of a date would tell somebody’s birthday. */
export function masked(value: unknown): { masked: string } {
  const text = typeof value === 'string' ? value.trim() : '';
  const isTold = text.length >= ENOUGH_TO_SHOW_END && !ISO_DATE.test(text);
  const end = isTold ? ` ${text.slice(-SHOWN_END)}` : '';
  return { masked: `••••${end}` };
}

/** The value as a row of texts, for comparing: «Поле равно…», «показать, если…». */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  if (isRecord(value)) return typeof value.amount === 'string' ? [value.amount] : [];
  return isEmpty(value) ? [] : [String(value as string | number | boolean)];
}

/** The value as a number, for «больше» and «меньше»; dates by their day. Null for what has none. */
export function numberOf(value: unknown): number | null {
  if (isRecord(value)) return typeof value.amount === 'string' ? Number(value.amount) : null;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return Date.parse(value);
  return readNumber(value);
}
