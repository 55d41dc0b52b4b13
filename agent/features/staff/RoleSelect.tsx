/** A role, with what it may do; only those that one may give. */
import { Select } from '@mantine/core';
import { mayAppoint, type Role, roles } from '../../../contract/permissions.ts';
import { useWords } from '../../lib/words.ts';
import { useMe } from '../session/session.ts';
import { words } from './words.ts';

export function RoleSelect({ value, onChange }: { value: Role; onChange: (role: Role) => void }) {
  const t = useWords(words);
  const own = useMe().agent.role;
  const given = roles.filter((role) => role === value || mayAppoint(own, role));
  return (
    <Select
      label={t.role}
      description={t.roleHints[value]}
      data={given.map((role) => ({ value: role, label: t.roles[role] }))}
      value={value}
      onChange={(role) => onChange(roles.find((one) => one === role) ?? value)}
      allowDeselect={false}
      inputWrapperOrder={['label', 'input', 'description']}
    />
  );
}
