/** One step: after how long, what happens, and what the customer reads. */
import { ActionIcon, NumberInput, Select } from '@mantine/core';
import { X } from 'lucide-react';
import { type DelayUnit, type PlanStep, type StepAction, delayUnits } from '../../../../contract/waiting.ts';
import { useWords } from '../../../lib/words.ts';
import { TextWithVariables } from '../../automation/TextWithVariables.tsx';
import styles from './Settings.module.css';
import { words } from './words.ts';

interface Props {
  number: number;
  step: PlanStep;
  /** It ends the plan. */
  isLast: boolean;
  onChange: (step: PlanStep) => void;
  onRemove?: (() => void) | undefined;
}

const units: readonly DelayUnit[] = ['workingDays', 'workingHours', 'days', 'hours'];
const endings: readonly StepAction[] = ['close', 'return'];

export function StepEditor({ number, step, isLast, onChange, onRemove }: Props) {
  const t = useWords(words);
  const { after, action, text } = step;
  const actions = isLast ? endings : (['nudge'] as const);
  return (
    <li className={styles.step} aria-label={t.step(number)}>
      <div className={styles.stepHead}>
        <span className={styles.number} aria-hidden>
          {number}
        </span>
        <span className={styles.after}>{t.after}</span>
        <NumberInput
          aria-label={t.after}
          value={after.count}
          onChange={(value) => onChange({ ...step, after: { ...after, count: Number(value) || 1 } })}
          min={1}
          max={365}
          allowDecimal={false}
          className={styles.count ?? ''}
        />
        <Select
          aria-label={t.unit}
          data={units.map((value) => ({ value, label: t.units[value](after.count) }))}
          value={after.unit}
          onChange={(value) =>
            onChange({
              ...step,
              after: { ...after, unit: delayUnits.find((unit) => unit === value) ?? 'workingDays' },
            })
          }
          allowDeselect={false}
          className={styles.unit ?? ''}
        />
        {isLast ? (
          <Select
            aria-label={t.action}
            data={actions.map((value) => ({ value, label: t.actions[value] }))}
            value={action}
            onChange={(value) => onChange({ ...step, action: value === 'return' ? 'return' : 'close' })}
            allowDeselect={false}
            className={styles.action ?? ''}
          />
        ) : (
          <span className={styles.only}>{t.actions.nudge}</span>
        )}
        {onRemove && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            aria-label={t.removeStep(number)}
            onClick={onRemove}
          >
            <X size={15} />
          </ActionIcon>
        )}
      </div>
      {action === 'return' ? (
        <p className={styles.hint}>{t.returnHint}</p>
      ) : (
        <div className={styles.texts}>
          <TextWithVariables
            label={t.textRu}
            value={text.ru}
            onChange={(ru) => onChange({ ...step, text: { ...text, ru } })}
          />
          <TextWithVariables
            label={t.textEn}
            value={text.en}
            onChange={(en) => onChange({ ...step, text: { ...text, en } })}
          />
        </div>
      )}
    </li>
  );
}
