/** Where the mail lives, and what has to be done there first. */
import { Select } from '@mantine/core';
import type { Connection, Preset } from '../../../contract/mail.ts';
import { useWords } from '../../lib/words.ts';
import { Callout } from '../../ui/Callout.tsx';
import { troubleOf } from './connections.ts';
import type { MailboxFormState } from './useMailboxForm.ts';
import { words } from './words.ts';

interface Props {
  form: Pick<MailboxFormState, 'draft' | 'asked' | 'putPreset'>;
  saved: Connection | null;
  presets: readonly Preset[];
}

export function ProviderFields({ form, saved, presets }: Props) {
  const t = useWords(words);
  const { draft, asked, putPreset } = form;
  const provider = presets.find((preset) => preset.key === draft.provider);
  const needsHint = !saved || troubleOf(saved) !== null || draft.password !== '';
  if (draft.inbound !== 'imap' && draft.outbound !== 'smtp') return null;
  return (
    <>
      <Select
        label={t.provider}
        description={draft.provider ? undefined : t.providerHint}
        placeholder={t.providerEmpty}
        data={presets.map((preset) => ({ value: preset.key, label: preset.name }))}
        value={draft.provider || null}
        onChange={(key) => {
          const preset = presets.find((one) => one.key === key);
          if (preset) putPreset(preset);
        }}
        allowDeselect={false}
        error={asked && !draft.provider ? t.providerMissing : null}
      />
      {provider && needsHint && <Callout>{provider.hint}</Callout>}
    </>
  );
}
