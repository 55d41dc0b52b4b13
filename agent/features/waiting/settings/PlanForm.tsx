/** A follow-up plan: its steps on a line of time, and when they would come if it began now. */
import { Button, Switch, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { FollowUpPlan, PlanStep } from '../../../../contract/waiting.ts';
import { useWords } from '../../../lib/words.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { PlanPreview } from './PlanPreview.tsx';
import styles from './Settings.module.css';
import { StepEditor } from './StepEditor.tsx';
import { useSavePlan } from './changes.ts';
import { words } from './words.ts';

const mostSteps = 10;
const blank = (action: PlanStep['action']): PlanStep => ({
  after: { count: 2, unit: 'workingDays' },
  action,
  text: { ru: '', en: '' },
});

interface Props {
  plan: FollowUpPlan | null;
  onClose: () => void;
}

export function PlanForm({ plan, onClose }: Props) {
  const t = useWords(words);
  const save = useSavePlan(plan && !plan.builtIn ? plan.id : null);
  const [name, setName] = useState(plan?.name ?? '');
  const [active, setActive] = useState(plan?.active ?? true);
  const [drafts, setDrafts] = useState(() =>
    (plan?.steps ?? [blank('nudge'), blank('close')]).map((step, key) => ({ step, key })),
  );
  const steps = drafts.map((draft) => draft.step);
  const nextKey = Math.max(0, ...drafts.map((draft) => draft.key)) + 1;
  const change = (key: number, step: PlanStep) =>
    setDrafts(drafts.map((draft) => (draft.key === key ? { key, step } : draft)));

  /** The last one ends the plan, so a new one comes before it. */
  function add() {
    setDrafts([...drafts.slice(0, -1), { key: nextKey, step: blank('nudge') }, ...drafts.slice(-1)]);
  }

  return (
    <FormDialog
      onClose={onClose}
      title={plan?.name ?? t.addPlan}
      width={680}
      closeOnClickOutside={false}
      saving={save}
      onSubmit={() => save.mutate({ name, active, steps }, { onSuccess: onClose })}
    >
      <TextInput
        label={t.name}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        required
        withAsterisk={false}
        maxLength={80}
        data-autofocus
      />
      <ol className={styles.line}>
        {drafts.map(({ step, key }, index) => (
          <StepEditor
            key={key}
            number={index + 1}
            step={step}
            isLast={index === drafts.length - 1}
            onChange={(next) => change(key, next)}
            onRemove={
              drafts.length > 1
                ? () => setDrafts(withEnd(drafts.filter((draft) => draft.key !== key)))
                : undefined
            }
          />
        ))}
      </ol>
      {drafts.length < mostSteps && (
        <Button
          variant="default"
          size="xs"
          leftSection={<Plus size={14} />}
          onClick={add}
          className={styles.addStep ?? ''}
        >
          {t.addStep}
        </Button>
      )}
      <PlanPreview steps={steps} />
      <Switch
        label={t.active}
        checked={active}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}

/** Whatever is last now ends the plan. */
function withEnd<Draft extends { step: PlanStep }>(drafts: Draft[]): Draft[] {
  return drafts.map((draft, index) =>
    index === drafts.length - 1 && draft.step.action === 'nudge'
      ? { ...draft, step: { ...draft.step, action: 'close' } }
      : draft,
  );
}
