/** What the columns of a file are, guessed by their heading. Pure. */
import type { FieldRow } from '../fields/field.ts';

const NUMBERS = [
  'номер',
  '№',
  'id',
  'number',
  'no',
  'external id',
  'externalid',
  'код',
  'code',
  'артикул',
  'трек',
];
const NAMES = ['название', 'имя', 'наименование', 'name', 'title'];
const CUSTOMERS = ['клиент', 'почта', 'email', 'e-mail', 'телефон', 'phone', 'customer', 'покупатель'];

/** One target for each column, an empty one for what is not known; each target once. */
export function guessColumns(
  heading: readonly string[],
  fields: readonly Pick<FieldRow, 'key' | 'names'>[],
): string[] {
  const taken = new Set<string>();
  return heading.map((title) => {
    const found = targetOf(title.trim().toLowerCase(), fields);
    if (!found || taken.has(found)) return '';
    taken.add(found);
    return found;
  });
}

function targetOf(title: string, fields: readonly Pick<FieldRow, 'key' | 'names'>[]): string {
  const field = fields.find(({ key, names }) =>
    [key, names.ru, names.en].some((name) => name.toLowerCase() === title),
  );
  if (field) return field.key;
  const isOf = (words: readonly string[]) =>
    words.some((word) => title === word || title.startsWith(`${word} `));
  if (isOf(NUMBERS)) return 'externalId';
  if (isOf(NAMES)) return 'name';
  return isOf(CUSTOMERS) ? 'customer' : '';
}
