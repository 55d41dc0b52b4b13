/** A cell of a table as the value of a field: what people write for «yes», for a date, for a choice. Pure. */
import type { FieldRow } from './field.ts';

const YES: ReadonlySet<string> = new Set(['да', 'yes', 'y', 'true', '1', '+']);
const NO: ReadonlySet<string> = new Set(['нет', 'no', 'n', 'false', '0', '-']);

/** What is not understood is given on as it is: the check of the value tells what is wrong. */
export function fromText(field: Pick<FieldRow, 'kind' | 'settings'>, cell: string): unknown {
  const text = cell.trim();
  if (field.kind === 'yesNo') {
    if (YES.has(text.toLowerCase())) return true;
    return NO.has(text.toLowerCase()) ? false : text;
  }
  if (field.kind === 'date') return isoDay(text);
  if (field.kind === 'choice') return choiceOf(field, text);
  if (field.kind === 'multiChoice') return text.split(/[,;|]/).map((part) => choiceOf(field, part.trim()));
  return text;
}

/** `22.11.2026` and `22/11/2026` are days first, as they are written here. */
function isoDay(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

function choiceOf({ settings }: Pick<FieldRow, 'settings'>, text: string): string {
  const wanted = text.toLowerCase();
  const found = settings.choices?.find(({ value, names }) =>
    [value, names.ru, names.en].some((name) => name.toLowerCase() === wanted),
  );
  return found?.value ?? text;
}
