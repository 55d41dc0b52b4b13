/** The company's own fields, found again by their keys. */
import type { FieldSettings } from '../../../contract/fields.ts';
import { createField } from '../../features/fields/actions/define.ts';
import { allFields } from '../../features/fields/questions.ts';
import { keyFrom } from '../../features/fields/definition.ts';
import type { PackField } from '../pack.ts';
import type { Setting } from '../setting.ts';

/** By the pack's keys. */
export async function installFields({ scope, pack, tally, language }: Setting): Promise<Map<string, string>> {
  const known = (await allFields(scope)).filter((field) => field.belongsTo === 'ticket');
  const ids = new Map<string, string>();
  for (const wanted of pack.fields) {
    const key = keyFrom(wanted.key);
    const there = known.find((field) => field.key === key);
    if (there) tally.kept('fields');
    else tally.made('fields');
    const field =
      there ??
      (await createField(scope, {
        belongsTo: 'ticket',
        key,
        kind: wanted.kind,
        names: wanted.names,
        ...(wanted.hints ? { helps: wanted.hints } : {}),
        sensitive: wanted.isSensitive ?? false,
        settings: settingsOf(wanted, language),
      }));
    ids.set(wanted.key, field.id);
  }
  return ids;
}

function settingsOf({ kind, choices = [] }: PackField, language: 'ru' | 'en'): FieldSettings {
  if (kind === 'choice') return { choices: choices.map((names) => ({ value: valueOf(names.en), names })) };
  if (kind === 'money')
    return { currencies: language === 'ru' ? ['RUB', 'USD', 'EUR'] : ['EUR', 'USD', 'RUB'] };
  return {};
}

/** `Wrong size` → `wrong_size`. */
export function valueOf(name: string): string {
  return keyFrom(name);
}
