/** Before a ticket begins to wait: for what, until when, and whether the customer is to be reminded. */
import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Status } from '../../../contract/statuses.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useChange } from '../tickets/change/useChange.ts';
import styles from './Waiting.module.css';
import { WhenPicker } from './WhenPicker.tsx';
import { reasonsFor, usePlans, useStartPlan, waitingSettingsQuery } from './waiting.ts';
import { workdayMorning } from './when.ts';
import { words } from './words.ts';

interface Props {
  ticket: Ticket;
  /** The status that was chosen. */
  status: Status;
  onClose: () => void;
}

const choices = ['tomorrow', 'inThreeDays', 'inAWeek'] as const;
const defaultDays = { pending: 3, onHold: 7 };

export default function WaitDialog({ ticket, status, onClose }: Props) {
  const t = useWords(words);
  const category = status.category === 'onHold' ? 'onHold' : 'pending';
  const reasons = reasonsFor(useQuery(waitingSettingsQuery).data?.reasons ?? [], category);
  const plans = usePlans();
  const [reason, setReason] = useState('');
  const [at, setAt] = useState<Date | null>(null);
  const [planId, setPlanId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const change = useChange(ticket);
  const start = useStartPlan(ticket.number);

  function choose(text: string, days: number | null) {
    setReason(text);
    setProblem(null);
    if (days) setAt(workdayMorning(days, new Date()));
  }
  function submit() {
    const said = reason.trim();
    if (!said && !(category === 'onHold' && at))
      return setProblem(category === 'onHold' ? t.holdNeeded : t.reasonNeeded);
    if (!planId && at && at.getTime() <= Date.now()) return setProblem(t.past);
    change.mutate(
      {
        statusId: status.id,
        ...(said && { waitingReason: said }),
        ...(at && !planId && { nextActionAt: at.toISOString() }),
      },
      {
        onSuccess: () => {
          if (planId) start.mutate(planId);
          onClose();
        },
      },
    );
  }

  return (
    <FormDialog
      onClose={onClose}
      title={t.waitTitle(status.name)}
      width={480}
      saving={{ isPending: change.isPending, error: problem ? new Error(problem) : null }}
      action={t.save}
      onSubmit={submit}
    >
      <div className={styles.when}>
        <TextInput
          label={t.reasonLabel[category]}
          value={reason}
          onChange={(event) => choose(event.currentTarget.value, null)}
          maxLength={200}
          data-autofocus
        />
        <div className={styles.choices}>
          {reasons.map(({ text, days }) => (
            <Button
              key={text}
              size="xs"
              variant={reason === text ? 'filled' : 'default'}
              aria-pressed={reason === text}
              onClick={() => choose(text, days)}
            >
              {text}
            </Button>
          ))}
        </div>
      </div>
      {category === 'pending' && (
        <Select
          label={t.remindCustomer}
          description={planId ? t.planInstead : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={[
            { value: '', label: t.noPlan },
            ...plans.map((plan) => ({ value: plan.id, label: plan.name })),
          ]}
          value={planId ?? ''}
          onChange={(value) => setPlanId(value || null)}
          allowDeselect={false}
        />
      )}
      {!planId && (
        <WhenPicker
          label={t.lookAgain}
          hint={at ? undefined : t.byDefault(defaultDays[category])}
          value={at}
          choices={choices}
          onChange={setAt}
        />
      )}
    </FormDialog>
  );
}
