/** The sections of the settings on a phone: one field instead of a bar six screens wide. */
import { NativeSelect } from '@mantine/core';

interface Props<To extends string> {
  label: string;
  groups: readonly { group: string; items: readonly { value: To; label: string }[] }[];
  path: string;
  onChoose: (to: To) => void;
}

/** A rule has a page of its own, beside the section that lists rules. */
const elsewhere: Record<string, string> = { '/settings/rule': '/settings/rules' };

export function SectionPicker<To extends string>({ label, groups, path, onChoose }: Props<To>) {
  const all = groups.flatMap(({ items }) => items);
  const [, base = '', section = ''] = path.split('/');
  const here = `/${base}/${section}`;
  const known = all.find(({ value }) => value === (elsewhere[here] ?? here))?.value;
  return (
    <NativeSelect
      aria-label={label}
      size="md"
      data={[
        // An address that leads nowhere is not the first section.
        ...(known ? [] : [{ value: '', label, disabled: true }]),
        ...groups.map(({ group, items }) => ({ group, items: [...items] })),
      ]}
      value={known ?? ''}
      onChange={(event) => {
        const chosen = all.find(({ value }) => value === event.currentTarget.value);
        if (chosen) onChoose(chosen.value);
      }}
    />
  );
}
