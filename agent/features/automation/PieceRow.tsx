/** A condition or an action as a sentence: what it is, and its blanks behind it. */
import { ActionIcon, Select } from '@mantine/core';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Piece, UsedPiece } from '../../../contract/automation.ts';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { BlankField } from './BlankField.tsx';
import { useStatuses } from '../staff/staff.ts';
import { fresh, isFor, withValue, withoutHidden } from './filling.ts';
import styles from './Rules.module.css';
import { words } from './words.ts';

interface Props {
  label: string;
  pieces: readonly Piece[];
  used: UsedPiece;
  problem: string | undefined;
  onChange: (used: UsedPiece) => void;
  onRemove: () => void;
  /** Stands at the end, before the cross. */
  more?: ReactNode;
}

export function PieceRow({ label, pieces, used, problem, onChange, onRemove, more }: Props) {
  const t = useWords(words);
  const language = useLanguage();
  const piece = pieces.find(({ key }) => key === used.key);
  const statuses = useStatuses();
  const categoryOf = ({ filled }: UsedPiece) => statuses.find(({ id }) => id === filled['value'])?.category;
  const shown = piece?.blanks.filter((blank) => isFor(blank, categoryOf(used))) ?? [];
  const put = (next: UsedPiece) => onChange(withoutHidden(next, piece?.blanks ?? [], categoryOf(next)));
  const data = pieces.map((one) => ({ value: one.key, label: one.label[language] }));
  return (
    <div className={styles.piece} data-wrong={problem !== undefined || undefined}>
      <div className={styles.sentence}>
        <Select
          size="sm"
          className={styles.field}
          aria-label={label}
          data={piece ? data : [...data, { value: used.key, label: t.noPiece(used.key) }]}
          value={used.key}
          onChange={(key) => {
            const chosen = pieces.find((one) => one.key === key);
            if (chosen) onChange(fresh(chosen));
          }}
          searchable
          allowDeselect={false}
        />
        {shown.map((blank) => (
          <BlankField
            key={blank.name}
            blank={blank}
            value={used.filled[blank.name]}
            onChange={(value) => put(withValue(used, blank.name, value))}
          />
        ))}
        {problem && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
      </div>
      <span className={styles.ends}>
        {more}
        <ActionIcon variant="subtle" color="gray" size="md" aria-label={t.remove} onClick={onRemove}>
          <X size={15} aria-hidden />
        </ActionIcon>
      </span>
    </div>
  );
}
