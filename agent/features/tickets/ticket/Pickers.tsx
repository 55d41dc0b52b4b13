/** What a ticket is set to, each one choice away; on a phone the less needed ones fold away. */
import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  SignalHigh,
  SignalLow,
  SignalMedium,
  SlidersHorizontal,
  TriangleAlert,
  UsersRound,
} from 'lucide-react';
import { useId } from 'react';
import { type Priority, priorities } from '../../../../contract/terms.ts';
import { type Ticket } from '../../../../contract/tickets.ts';
import { useWords } from '../../../lib/words.ts';
import { Picker } from '../../../ui/Picker.tsx';
import { useMay } from '../../session/session.ts';
import { useTeams } from '../../staff/staff.ts';
import { useChange } from '../change/useChange.ts';
import { statusWords } from '../statusWords.ts';
import { AssigneePicker } from './AssigneePicker.tsx';
import { StatusPicker } from './StatusPicker.tsx';
import { Tags } from './Tags.tsx';
import styles from './Ticket.module.css';
import { TopicPicker } from './TopicPicker.tsx';

export interface PickSignals {
  assignee: number;
  status: number;
}

export function Pickers({ ticket, signals }: { ticket: Ticket; signals: PickSignals }) {
  const t = useWords(statusWords);
  const [unfolded, { toggle }] = useDisclosure(false);
  const rest = useId();

  return (
    <div className={styles.pickers}>
      <StatusPicker ticket={ticket} openSignal={signals.status} />
      <AssigneePicker ticket={ticket} openSignal={signals.assignee} />
      <UnstyledButton
        className={styles.unfold}
        aria-label={t.rest}
        aria-expanded={unfolded}
        aria-controls={rest}
        onClick={toggle}
      >
        <SlidersHorizontal size={17} aria-hidden />
      </UnstyledButton>
      <div className={styles.rest} id={rest} data-unfolded={unfolded || undefined}>
        <PriorityPicker ticket={ticket} />
        <TeamPicker ticket={ticket} />
        <TopicPicker ticket={ticket} />
        <Tags ticket={ticket} />
      </div>
    </div>
  );
}

function PriorityPicker({ ticket }: { ticket: Ticket }) {
  const t = useWords(statusWords);
  const disabled = !useMay('tickets.work');
  const change = useChange(ticket);
  return (
    <Picker
      label={t.priority}
      value={ticket.priority}
      options={priorities.map((priority) => ({
        value: priority,
        label: t.priorities[priority],
        mark: <PriorityMark priority={priority} />,
      }))}
      onChoose={(value) => change.mutate({ priority: priorities.find((key) => key === value) ?? 'normal' })}
      disabled={disabled}
    />
  );
}

function TeamPicker({ ticket }: { ticket: Ticket }) {
  const t = useWords(statusWords);
  const disabled = !useMay('tickets.work');
  const change = useChange(ticket);
  return (
    <Picker
      label={t.team}
      value={ticket.teamId}
      options={useTeams().map((team) => ({
        value: team.id,
        label: team.name,
        mark: <UsersRound size={14} color="var(--k-text-faint)" aria-hidden />,
      }))}
      onChoose={(teamId) => change.mutate({ teamId })}
      disabled={disabled}
    />
  );
}

const priorityIcons = { low: SignalLow, normal: SignalMedium, high: SignalHigh, urgent: TriangleAlert };

function PriorityMark({ priority }: { priority: Priority }) {
  const Icon = priorityIcons[priority];
  return (
    <Icon size={14} color={priority === 'urgent' ? 'var(--k-hot)' : 'var(--k-text-faint)'} aria-hidden />
  );
}
