/** What a rule or a macro does, in order. */
import { ActionIcon, Button } from '@mantine/core';
import { ArrowDown, ArrowUp, Plus } from 'lucide-react';
import type { Piece, UsedPiece } from '../../../contract/automation.ts';
import { useWords } from '../../lib/words.ts';
import { fresh } from './filling.ts';
import { PieceRow } from './PieceRow.tsx';
import styles from './Rules.module.css';
import { moved } from './tree.ts';
import { words } from './words.ts';

interface Props {
  actions: readonly UsedPiece[];
  pieces: readonly Piece[];
  problems: ReadonlyMap<string, string>;
  onChange: (actions: UsedPiece[]) => void;
}

export function ActionsEditor({ actions, pieces, problems, onChange }: Props) {
  const t = useWords(words);
  const first = pieces[0];
  const problem = problems.get('actions');
  return (
    <div className={styles.group}>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {actions.map((used, at) => (
        <PieceRow
          key={at}
          label={t.action}
          pieces={pieces}
          used={used}
          problem={problems.get(`actions.${at}`)}
          onChange={(next) => onChange(actions.with(at, next))}
          onRemove={() => onChange(actions.toSpliced(at, 1))}
          more={
            actions.length > 1 && (
              <>
                <Mover
                  label={t.up}
                  icon={ArrowUp}
                  disabled={at === 0}
                  onClick={() => onChange(moved(actions, at, -1))}
                />
                <Mover
                  label={t.down}
                  icon={ArrowDown}
                  disabled={at === actions.length - 1}
                  onClick={() => onChange(moved(actions, at, 1))}
                />
              </>
            )
          }
        />
      ))}
      {first && (
        <div className={styles.adders}>
          <Button
            variant="subtle"
            size="xs"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => onChange([...actions, fresh(first)])}
          >
            {t.addAction}
          </Button>
        </div>
      )}
    </div>
  );
}

interface MoverProps {
  label: string;
  icon: typeof ArrowUp;
  disabled: boolean;
  onClick: () => void;
}

export function Mover({ label, icon: Icon, disabled, onClick }: MoverProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="md"
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={15} aria-hidden />
    </ActionIcon>
  );
}
