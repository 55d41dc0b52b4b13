/** Checks what people filled into the blanks of a piece, before the piece ever sees it. Pure. */
import { validate as isUuid } from 'uuid';
import { priorities, statusCategories } from '../../../contract/terms.ts';
import type { Blank, Filled, Label } from './offers.ts';
import { FIRST_LINE, LAST_LINE } from './rules.ts';

const MAX_TEXT = 20_000;
const MAX_VALUES = 200;
const MAX_MINUTES = 60 * 24 * 366;

/** What is wrong with the blanks, in words; empty when all is well. Blanks that the piece does not have are wrong too. */
export function problemsOf(blanks: readonly Blank[], filled: Filled): Label[] {
  const strange = Object.keys(filled).filter((name) => !blanks.some((blank) => blank.name === name));
  return [
    ...strange.map((name) => ({ ru: `лишнее поле «${name}»`, en: `there is no field “${name}”` })),
    ...blanks.flatMap((blank) => problemOf(blank, filled[blank.name]) ?? []),
  ];
}

/** `words` and `tags` are lists by nature. */
export function isList(blank: Pick<Blank, 'kind' | 'many'>): boolean {
  return blank.many === true || blank.kind === 'words' || blank.kind === 'tags';
}

function problemOf(blank: Blank, value: unknown): Label | null {
  const isEmpty = value === undefined || value === null || value === '';
  const isNothing = isEmpty || (Array.isArray(value) && value.length === 0);
  if (isNothing) return blank.optional ? null : said(blank, 'не заполнено', 'is empty');
  if (!isList(blank)) return fits(blank, value) ? null : said(blank, 'не подходит', 'does not fit');
  if (!Array.isArray(value) || value.length > MAX_VALUES || !value.every((one) => fits(blank, one)))
    return said(blank, 'не подходит', 'does not fit');
  return null;
}

function said({ label }: Blank, ru: string, en: string): Label {
  return { ru: `«${label.ru}» ${ru}`, en: `“${label.en}” ${en}` };
}

function fits(blank: Blank, value: unknown): boolean {
  switch (blank.kind) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'minutes':
    case 'days':
      return Number.isInteger(value) && Number(value) > 0 && Number(value) <= MAX_MINUTES;
    case 'line':
      return Number.isInteger(value) && Number(value) >= FIRST_LINE && Number(value) <= LAST_LINE;
    case 'yesNo':
      return typeof value === 'boolean';
    default:
      return typeof value === 'string' && fitsText(blank, value);
  }
}

function fitsText(blank: Blank, value: string): boolean {
  switch (blank.kind) {
    case 'priority':
      return (priorities as readonly string[]).includes(value);
    case 'statusCategory':
      return (statusCategories as readonly string[]).includes(value);
    case 'choice':
      return blank.choices?.some((choice) => choice.value === value) ?? false;
    case 'text':
    case 'words':
    case 'tags':
    case 'address':
    case 'tier':
    case 'subjectKind':
      return value.trim().length > 0 && value.length <= MAX_TEXT;
    default:
      return isUuid(value);
  }
}
