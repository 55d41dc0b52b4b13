/** The reasons that are offered when a ticket begins to wait. */
import { ActionIcon, Button, NumberInput, Select, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { type WaitingReason, waitingCategories } from '../../../../contract/waiting.ts';
import { useWords } from '../../../lib/words.ts';
import { FormFoot } from '../../../ui/FormFoot.tsx';
import { Card } from '../../../ui/Section.tsx';
import styles from './Settings.module.css';
import { useSaveSettings } from './changes.ts';
import { words } from './words.ts';

export function ReasonsCard({ reasons }: { reasons: readonly WaitingReason[] }) {
  const t = useWords(words);
  const save = useSaveSettings();
  const [drafts, setDrafts] = useState(() => reasons.map((reason, key) => ({ ...reason, key })));
  const change = (key: number, part: Partial<WaitingReason>) =>
    setDrafts(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  const nextKey = Math.max(0, ...drafts.map((draft) => draft.key)) + 1;
  function submit(event: FormEvent) {
    event.preventDefault();
    const written = drafts.filter((draft) => draft.text.trim());
    save.mutate({ reasons: written.map(({ key: _key, ...reason }) => reason) });
  }
  return (
    <Card title={t.reasons} text={t.reasonsText}>
      <form onSubmit={submit} className={styles.stack}>
        {drafts.map(({ key, category, text, days }) => (
          <div key={key} className={styles.reason}>
            <Select
              aria-label={t.categories[category]}
              data={waitingCategories.map((value) => ({ value, label: t.categories[value] }))}
              value={category}
              onChange={(value) => change(key, { category: value === 'onHold' ? 'onHold' : 'pending' })}
              allowDeselect={false}
              className={styles.category ?? ''}
            />
            <TextInput
              aria-label={t.reason}
              value={text}
              onChange={(event) => change(key, { text: event.currentTarget.value })}
              maxLength={200}
              className={styles.reasonText ?? ''}
            />
            <NumberInput
              aria-label={t.daysLabel(text)}
              placeholder={t.days}
              value={days ?? ''}
              onChange={(value) => change(key, { days: Number(value) || null })}
              min={1}
              max={365}
              allowDecimal={false}
              className={styles.days ?? ''}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={34}
              aria-label={t.removeReason(text)}
              onClick={() => setDrafts(drafts.filter((draft) => draft.key !== key))}
            >
              <X size={15} />
            </ActionIcon>
          </div>
        ))}
        <FormFoot
          saving={save}
          aside={
            <Button
              variant="default"
              leftSection={<Plus size={14} />}
              onClick={() =>
                setDrafts([...drafts, { key: nextKey, category: 'pending', text: '', days: null }])
              }
            >
              {t.addReason}
            </Button>
          }
        />
      </form>
    </Card>
  );
}
