/** Reading a plain HTML form. */
import type { FormEvent } from 'react';

/** The texts of a submitted form by field name; stops the browser from sending it by itself. */
export function submitted<Name extends string>(
  event: FormEvent<HTMLFormElement>,
  ...names: readonly Name[]
): Record<Name, string> {
  event.preventDefault();
  const form = new FormData(event.currentTarget);
  const texts = names.map((name) => [name, textOf(form.get(name))] as const);
  return Object.fromEntries(texts) as Record<Name, string>;
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
