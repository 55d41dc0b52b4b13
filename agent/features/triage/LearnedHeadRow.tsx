/** One question: how often it is answered rightly, from what confidence on the desk acts, and what it may do. */
import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { type LearnedHead, type TriageMode, triageModes } from '../../../contract/triage.ts';
import { useWords } from '../../lib/words.ts';
import { Row } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { words } from './settingsWords.ts';
import styles from './Triage.module.css';
import { useValueName } from './valueName.ts';
import { words as panelWords } from './words.ts';

interface Props {
  learned: LearnedHead;
  onMode: (mode: TriageMode) => void;
}

export function LearnedHeadRow({ learned, onMode }: Props) {
  const t = useWords(words);
  const [open, setOpen] = useState(false);
  const name = t.heads[learned.head];
  return (
    <Row
      title={name}
      text={learned.texts === 0 ? (t.littleOf[learned.head] ?? t.little) : <Numbers learned={learned} />}
      faint={learned.mode === 'off'}
      actions={
        <>
          {learned.classes.length > 0 && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {open ? t.hide : t.classes}
            </Button>
          )}
          <SegmentedControl
            size="xs"
            aria-label={t.mode(name)}
            data={triageModes.map((value) => ({ value, label: t.modes[value] }))}
            value={learned.mode}
            onChange={(value) => onMode(triageModes.find((mode) => mode === value) ?? 'suggest')}
          />
        </>
      }
    >
      {open && <Classes learned={learned} />}
    </Row>
  );
}

function Numbers({ learned }: { learned: LearnedHead }) {
  const t = useWords(words);
  const { percent } = useWords(panelWords);
  const { texts, tried, right, threshold, actedOn, actedRightly, lately } = learned;
  const canAct = threshold !== null && actedOn > 0;
  return (
    <span className={styles.numbers}>
      <span>{t.learnedFrom(texts)}</span>
      <span>{t.rightOf(right, tried)}</span>
      {canAct ? (
        <>
          <span>{t.acts(actedOn, tried, percent(actedRightly / actedOn))}</span>
          <span>{t.from(percent(threshold))}</span>
        </>
      ) : (
        <span>{t.noThreshold}</span>
      )}
      {lately.judged > 0 && <span>{t.lately(lately.right, lately.judged)}</span>}
    </span>
  );
}

function Classes({ learned }: { learned: LearnedHead }) {
  const t = useWords(words);
  const nameOf = useValueName();
  const rows = learned.classes.toSorted((one, other) => other.texts - one.texts);
  return (
    <table className={styles.classes}>
      <thead>
        <tr>
          <th>{t.answer}</th>
          <th>{t.examples}</th>
          <th>{t.right}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ value, texts, tried, right, ready }) => (
          <tr key={value}>
            <td>
              {nameOf(learned.head, value)} {!ready && <Tag>{t.onlySuggested}</Tag>}
            </td>
            <td>{texts}</td>
            <td>{tried > 0 ? `${right} / ${tried}` : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
