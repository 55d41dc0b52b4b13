/** Which fields of a form show for the values that are there; the server decides the same way. */
import type { FieldValues } from '../../../contract/fields.ts';
import type { FormItem } from '../../../contract/topics.ts';

/** A field that depends on one that is not shown is not shown either. */
export function shownNow(form: readonly FormItem[], values: FieldValues): FormItem[] {
  const byField = new Map(form.map((item) => [item.field.id, item]));
  const isShown = ({ field, shownWhen }: FormItem, asked: readonly string[]): boolean => {
    if (!shownWhen) return true;
    const other = byField.get(shownWhen.fieldId);
    if (!other || asked.includes(other.field.id) || !isShown(other, [...asked, field.id])) return false;
    return textsOf(values[shownWhen.fieldId]).some((text) => shownWhen.is.includes(text));
  };
  return form.filter((item) => isShown(item, []));
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'object' && value !== null) return Object.values(value).map(String);
  return value === null || value === undefined ? [] : [String(value as string | number | boolean)];
}
