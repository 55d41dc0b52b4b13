/** When the letters of a plan would leave if it began now, or then; and what they would say. */
import { SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type PlanStep, previewPlan } from '../../../../contract/waiting.ts';
import { call } from '../../../lib/api.ts';
import { type Language, useLanguage } from '../../../lib/language.ts';
import { exactMoment } from '../../../lib/time.ts';
import { useWords } from '../../../lib/words.ts';
import { fromField } from '../when.ts';
import styles from './Settings.module.css';
import { words } from './words.ts';

const pauseMs = 500;

export function PlanPreview({ steps }: { steps: PlanStep[] }) {
  const t = useWords(words);
  const language = useLanguage();
  const [shown, setShown] = useState<Language>(language);
  const [from, setFrom] = useState('');
  const [asked] = useDebouncedValue({ steps, from: fromField(from)?.toISOString() }, pauseMs);
  const preview = useQuery({
    queryKey: ['planPreview', asked],
    queryFn: () => call(previewPlan, { body: asked.from ? { steps: asked.steps, from: asked.from } : asked }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <section className={styles.preview} aria-label={t.preview}>
      <header className={styles.previewHead}>
        <h3 className={styles.previewTitle}>{t.preview}</h3>
        <TextInput
          type="datetime-local"
          size="xs"
          aria-label={t.previewFrom}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <SegmentedControl
          size="xs"
          value={shown}
          onChange={(value) => setShown(value === 'en' ? 'en' : 'ru')}
          data={[
            { value: 'ru', label: 'RU' },
            { value: 'en', label: 'EN' },
          ]}
        />
      </header>
      {preview.error ? (
        <p className={styles.hint}>{preview.error.message}</p>
      ) : (
        <ol className={styles.previewList}>
          {preview.data?.items.map((item, index) => (
            // Steps have no names; their place is what they are.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <span className={styles.previewAt}>{exactMoment(item.at, language)}</span>
              <span>{t.actions[item.action]}</span>
              {item[shown] && <p className={styles.previewText}>{item[shown]}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
