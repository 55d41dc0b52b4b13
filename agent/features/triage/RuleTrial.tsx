/** What a draft would have done to the latest tickets, and to a text of one's own. */
import { Button, Group, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type KeywordRuleDraft, tryKeywordRule } from '../../../contract/triage.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { FormError } from '../../ui/FormError.tsx';
import { words } from './settingsWords.ts';
import styles from './Triage.module.css';

export function RuleTrial({ draft }: { draft: KeywordRuleDraft }) {
  const t = useWords(words);
  const [text, setText] = useState('');
  const trial = useMutation({
    mutationFn: () =>
      call(tryKeywordRule, {
        body: { rule: { ...draft, name: draft.name || '…' }, ...(text.trim() ? { text } : {}) },
      }),
  });
  const nothingAsked = draft.anyOf.length + draft.allOf.length === 0;
  return (
    <div className={styles.trial}>
      <Textarea
        label={t.trialText}
        autosize
        minRows={1}
        maxRows={6}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group mt="xs" gap="sm">
        <Button
          size="xs"
          variant="default"
          disabled={nothingAsked}
          loading={trial.isPending}
          onClick={() => trial.mutate()}
        >
          {t.tryIt}
        </Button>
        {trial.data && <span role="status">{t.trialHit(trial.data.hit, trial.data.looked)}</span>}
      </Group>
      <FormError error={trial.error} />
      {trial.data && text.trim() !== '' && (
        <p>{trial.data.found ? t.trialFound(trial.data.found.join(', ')) : t.trialNotFound}</p>
      )}
      {trial.data && trial.data.items.length > 0 && (
        <ul className={styles.hits} aria-label={t.trial}>
          {trial.data.items.map((item) => (
            <li key={item.number}>
              <span className={styles.faint}>{item.number}</span>
              <span>{item.subject}</span>
              <span className={styles.reasons}>{item.found.join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
