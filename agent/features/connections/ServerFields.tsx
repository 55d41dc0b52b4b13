/** Host, port and encryption of one server. */
import { NumberInput, Select, TextInput } from '@mantine/core';
import { useWords } from '../../lib/words.ts';
import { Callout } from '../../ui/Callout.tsx';
import styles from './MailboxForm.module.css';
import { type Place, withSecurity } from './draft.ts';
import { words } from './words.ts';

interface Props {
  direction: 'imap' | 'smtp';
  place: Place;
  /** The provider's own, which cannot be others. */
  isFixed?: boolean;
  onChange: (place: Place) => void;
}

const securities = ['tls', 'starttls', 'none'] as const;
const lastPort = 65535;

export function ServerFields({ direction, place, isFixed = false, onChange }: Props) {
  const t = useWords(words);
  return (
    <>
      <div className={styles.server}>
        <TextInput
          label={t.hosts[direction]}
          value={place.host}
          onChange={(event) => onChange({ ...place, host: event.currentTarget.value })}
          placeholder={`${direction}.company.ru`}
          maxLength={253}
          disabled={isFixed}
        />
        <NumberInput
          label={t.port}
          value={place.port}
          onChange={(port) => onChange({ ...place, port: Number(port) })}
          min={1}
          max={lastPort}
          allowDecimal={false}
          hideControls
          disabled={isFixed}
        />
        <Select
          label={t.security}
          data={securities.map((key) => ({ value: key, label: t.securities[key] }))}
          value={place.security}
          onChange={(key) => {
            const security = securities.find((one) => one === key);
            if (security) onChange(withSecurity(direction, place, security));
          }}
          allowDeselect={false}
          disabled={isFixed}
        />
      </div>
      {place.security === 'none' && !isFixed && <Callout tone="warm">{t.openLine}</Callout>}
    </>
  );
}
