/** Values of fields as texts, for showing and typing. */
import type { Field } from '../../../contract/fields.ts';
import { inDigits } from '../../lib/numbers.ts';

export interface FileValue {
  name: string;
  url: string;
}

export interface ObjectValue {
  id: string;
  kindId: string;
  externalId: string;
  name: string;
}

export interface MoneyValue {
  amount: string;
  currency: string;
}

/** As it is typed. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (isMoney(value)) return `${value.amount} ${value.currency}`;
  return '';
}

export function isMoney(value: unknown): value is MoneyValue {
  return typeof value === 'object' && value !== null && 'amount' in value;
}

export function isFile(value: unknown): value is FileValue {
  return typeof value === 'object' && value !== null && 'url' in value;
}

export function isObject(value: unknown): value is ObjectValue {
  return typeof value === 'object' && value !== null && 'externalId' in value;
}

/** «Заказ A-100500», or the number alone. */
export function objectName({ externalId, name }: Pick<ObjectValue, 'externalId' | 'name'>): string {
  return name ? `${externalId} · ${name}` : externalId;
}

/** As it is read. */
export function readable(
  field: Field,
  value: unknown,
  language: 'ru' | 'en',
  yesNo: [string, string],
): string {
  const nameOf = (chosen: unknown) => {
    const names = field.settings.choices?.find((choice) => choice.value === chosen)?.names;
    return names ? names[language] || names.ru || names.en : textOf(chosen);
  };
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(nameOf).join(', ');
  if (typeof value === 'boolean') return value ? yesNo[0] : yesNo[1];
  if (field.kind === 'choice') return nameOf(value);
  if (field.kind === 'date') return dateInWords(textOf(value), language);
  if (isMoney(value)) return moneyInWords(value, language);
  if (isFile(value)) return value.name;
  if (isObject(value)) return objectName(value);
  return textOf(value);
}

function dateInWords(day: string, language: 'ru' | 'en'): string {
  const date = new Date(`${day}T00:00:00`);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString(language === 'ru' ? 'ru' : 'en-GB', { dateStyle: 'long' });
}

function moneyInWords({ amount, currency }: MoneyValue, language: 'ru' | 'en'): string {
  return inDigits(Number(amount), language, { style: 'currency', currency });
}
