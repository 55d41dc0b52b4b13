/** A mailbox, new or known: the address first, the servers by themselves, tried before it is saved. */
import { Collapse, PasswordInput, Select, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Connection, Preset } from '../../../contract/mail.ts';
import { useWords } from '../../lib/words.ts';
import { FormError } from '../../ui/FormError.tsx';
import { useTeams } from '../staff/staff.ts';
import { Details } from './Details.tsx';
import { type DetailsProps, isPasswordKept, otherProvider } from './draft.ts';
import styles from './MailboxForm.module.css';
import { MailboxButtons } from './MailboxButtons.tsx';
import { ProviderFields } from './ProviderFields.tsx';
import { TestWords } from './TestWords.tsx';
import { useMailboxForm } from './useMailboxForm.ts';
import { words } from './words.ts';

interface Props {
  saved: Connection | null;
  presets: readonly Preset[];
  listenerPort: number | null;
}

const looksWhole = /@[^@\s]+\.[^@\s]+$/;

export function MailboxForm({ saved, presets, listenerPort }: Props) {
  const t = useWords(words);
  const teams = useTeams();
  const form = useMailboxForm(saved, presets, teams[0]?.id ?? '');
  const { draft, test, save } = form;
  const shared = { draft, saved, onChange: form.put };

  return (
    <form onSubmit={(event) => void form.submit(event)}>
      <Stack gap="md">
        <TextInput
          type="email"
          label={t.address}
          description={t.addressHint}
          value={draft.address}
          onChange={(event) => form.putAddress(event.currentTarget.value)}
          placeholder="support@company.ru"
          autoComplete="off"
          required
          withAsterisk={false}
          autoFocus={!saved}
          maxLength={254}
          size="md"
        />
        {(saved || looksWhole.test(draft.address)) && (
          <>
            <ProviderFields form={form} saved={saved} presets={presets} />
            <Password {...shared} />
            {teams.length > 1 && (
              <Select
                label={t.team}
                data={teams.map((team) => ({ value: team.id, label: team.name }))}
                value={draft.teamId}
                onChange={(id) => id && form.put({ teamId: id })}
                allowDeselect={false}
              />
            )}
            <FoldedDetails {...shared} listenerPort={listenerPort} />
            <TestWords draft={draft} result={test.data ?? null} pending={test.isPending} />
            <FormError error={test.error ?? save.error} />
            <MailboxButtons form={form} saved={saved} />
          </>
        )}
      </Stack>
    </form>
  );
}

function Password({ draft, saved, onChange }: DetailsProps) {
  const t = useWords(words);
  const fetches = draft.inbound === 'imap';
  if (!fetches && (draft.outbound !== 'smtp' || draft.smtpLogin !== 'same')) return null;
  const isKept = isPasswordKept(draft, saved, fetches ? 'imap' : 'smtp');
  return (
    <PasswordInput
      label={draft.provider && draft.provider !== otherProvider ? t.appPassword : t.password}
      value={draft.password}
      onChange={(event) => onChange({ password: event.currentTarget.value })}
      placeholder={isKept ? t.passwordKept : ''}
      autoComplete="new-password"
      maxLength={4000}
    />
  );
}

function FoldedDetails(props: DetailsProps & { listenerPort: number | null }) {
  const t = useWords(words);
  const [unfolded, setUnfolded] = useState<boolean | null>(null);
  const isOpen = unfolded ?? (!props.saved && props.draft.provider === otherProvider);
  return (
    <div>
      <UnstyledButton className={styles.fold} aria-expanded={isOpen} onClick={() => setUnfolded(!isOpen)}>
        <ChevronRight size={16} aria-hidden className={styles.arrow} />
        {t.details}
      </UnstyledButton>
      <Collapse expanded={isOpen} keepMounted={false}>
        <Details {...props} />
      </Collapse>
    </div>
  );
}
