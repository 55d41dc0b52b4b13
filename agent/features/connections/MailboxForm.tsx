/** A mailbox, new or known: the address first, the servers by themselves, tried before it is saved. */
import { Collapse, Select, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Connection, Preset } from '../../../contract/mail.ts';
import { useWords } from '../../lib/words.ts';
import { FormError } from '../../ui/FormError.tsx';
import { useTeams } from '../staff/staff.ts';
import { Details } from './Details.tsx';
import { type DetailsProps, otherProvider } from './draft.ts';
import { LoginFields } from './LoginFields.tsx';
import styles from './MailboxForm.module.css';
import { MailboxButtons } from './MailboxButtons.tsx';
import { ProviderFields } from './ProviderFields.tsx';
import { TestWords } from './TestWords.tsx';
import { type Return, useMailboxForm } from './useMailboxForm.ts';
import { words } from './words.ts';

interface Props {
  saved: Connection | null;
  presets: readonly Preset[];
  listenerPort: number | null;
  /** From a provider. */
  back: Return;
}

const looksWhole = /@[^@\s]+\.[^@\s]+$/;

export function MailboxForm({ saved, presets, listenerPort, back }: Props) {
  const t = useWords(words);
  const teams = useTeams();
  const form = useMailboxForm(saved, presets, teams[0]?.id ?? '', back);
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
            <LoginFields form={form} saved={saved} presets={presets} failure={back.failure} />
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
