/** Everything about a mailbox that the provider's preset has filled in, and what few desks change. */
import { NumberInput, Switch, TagsInput, TextInput } from '@mantine/core';
import { useWords } from '../../lib/words.ts';
import { InboundDetails } from './InboundDetails.tsx';
import styles from './MailboxForm.module.css';
import { OutboundDetails } from './OutboundDetails.tsx';
import type { DetailsProps } from './draft.ts';
import { words } from './words.ts';

export function Details({ listenerPort, ...props }: DetailsProps & { listenerPort: number | null }) {
  const t = useWords(words);
  const { draft, onChange } = props;
  return (
    <div className={styles.details}>
      <InboundDetails {...props} listenerPort={listenerPort} />
      <OutboundDetails {...props} />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t.rest}</legend>
        <div className={styles.pair}>
          <TextInput
            label={t.senderName}
            description={t.senderNameHint}
            value={draft.senderName}
            onChange={(event) => onChange({ senderName: event.currentTarget.value })}
            maxLength={120}
          />
          <TextInput
            label={t.name}
            description={t.nameHint}
            value={draft.name}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
            placeholder={draft.address}
            maxLength={80}
          />
        </div>
        <TagsInput
          label={t.aliases}
          description={t.aliasesHint}
          value={draft.aliases}
          onChange={(aliases) => onChange({ aliases })}
          maxTags={50}
          splitChars={[',', ';', ' ']}
          acceptValueOnBlur
        />
        <NumberInput
          label={t.silence}
          description={t.silenceHint}
          value={draft.silentAfterHours}
          onChange={(hours) => onChange({ silentAfterHours: Number(hours) || 0 })}
          min={0}
          max={8760}
          allowDecimal={false}
          clampBehavior="strict"
        />
        <Switch
          label={t.plus}
          description={t.plusHint(draft.address)}
          checked={draft.plusAddressing}
          onChange={(event) => onChange({ plusAddressing: event.currentTarget.checked })}
        />
        <Switch
          label={t.enabled}
          description={t.enabledHint}
          checked={draft.enabled}
          onChange={(event) => onChange({ enabled: event.currentTarget.checked })}
        />
      </fieldset>
    </div>
  );
}
