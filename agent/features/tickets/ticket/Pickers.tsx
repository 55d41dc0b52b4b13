/** Status, assignee, priority and team of a ticket, each one choice away. */
import { SignalHigh, SignalLow, SignalMedium, TriangleAlert, UsersRound } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { type Status } from '../../../../contract/statuses.ts';
import { type Priority, priorities } from '../../../../contract/terms.ts';
import { type Ticket } from '../../../../contract/tickets.ts';
import { useWords } from '../../../lib/words.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Confirm } from '../../../ui/Confirm.tsx';
import { Picker } from '../../../ui/Picker.tsx';
import { useWorkers } from '../../availability/availability.ts';
import { availabilityWords } from '../../availability/words.ts';
import { useMay, useMe } from '../../session/session.ts';
import { useAgents, useStatusesFrom, useTeams } from '../../staff/staff.ts';
import { isAgentAway, useChange } from '../change/useChange.ts';
import { StatusDot } from '../../statuses/StatusDot.tsx';
import { statusWords } from '../statusWords.ts';
import styles from './Ticket.module.css';

const WaitDialog = lazy(() => import('../../waiting/WaitDialog.tsx'));

export interface PickSignals {
  assignee: number;
  status: number;
}

const nobody = '';

export function Pickers({ ticket, signals }: { ticket: Ticket; signals: PickSignals }) {
  const t = useWords(statusWords);
  const me = useMe().agent;
  const disabled = !useMay('tickets.work');
  const change = useChange(ticket);
  const [refused, setRefused] = useState<{ id: string; error: Error } | null>(null);
  const assign = (assigneeId: string | null, anyway = false) =>
    change.mutate(
      { assigneeId, ...(anyway && { anyway }) },
      {
        onSuccess: () => setRefused(null),
        onError: (error) => assigneeId && isAgentAway(error) && setRefused({ id: assigneeId, error }),
      },
    );
  const availability = new Map(useWorkers().map((worker) => [worker.id, worker.availability]));
  const states = useWords(availabilityWords).states;
  const nameOf = (id: string, name: string) => {
    const state = availability.get(id) ?? 'online';
    return state === 'online' ? name : `${name} · ${states[state]}`;
  };
  const statuses = useStatusesFrom(ticket.statusId);
  const [wait, setWait] = useState<Status | null>(null);
  const agents = useAgents().filter(
    ({ id, active, role }) => (active && role !== 'collaborator') || id === ticket.assigneeId,
  );
  const mine = agents.toSorted((one, other) => Number(other.id === me.id) - Number(one.id === me.id));

  return (
    <>
      <Picker
        label={t.status}
        value={ticket.statusId}
        options={statuses.map((status) => ({
          value: status.id,
          label: status.name,
          mark: <StatusDot status={status} />,
        }))}
        onChoose={(statusId) => {
          const asked = toBeAsked(statuses, statusId, ticket);
          if (asked) setWait(asked);
          else change.mutate({ statusId });
        }}
        openSignal={signals.status}
        disabled={disabled}
      />
      <Picker
        label={t.assignee}
        value={ticket.assigneeId ?? nobody}
        options={[
          ...mine.map((agent) => ({
            value: agent.id,
            label: agent.id === me.id ? t.me(agent.name) : nameOf(agent.id, agent.name),
            mark: <Avatar name={agent.name} size={18} />,
          })),
          { value: nobody, label: t.nobody, mark: <span className={styles.nobody} /> },
        ]}
        onChoose={(id) => assign(id === nobody ? null : id)}
        openSignal={signals.assignee}
        disabled={disabled}
      />
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
      {refused && (
        <Confirm
          title={t.away}
          text={refused.error.message}
          action={t.anyway}
          pending={change.isPending}
          error={null}
          onConfirm={() => assign(refused.id, true)}
          onClose={() => setRefused(null)}
        />
      )}
      <Suspense>
        {wait && <WaitDialog ticket={ticket} status={wait} onClose={() => setWait(null)} />}
      </Suspense>
    </>
  );
}

/** The status, when somebody is to say what is waited for; a named status of the company's own says it itself. */
function toBeAsked(statuses: readonly Status[], statusId: string, ticket: Ticket): Status | null {
  const status = statuses.find((one) => one.id === statusId);
  if (!status || (status.category !== 'pending' && status.category !== 'onHold')) return null;
  if (status.category === ticket.statusCategory && ticket.waitingReason) return null;
  const plain = statuses.find((one) => one.category === status.category);
  return plain?.id === statusId ? status : null;
}

const priorityIcons = { low: SignalLow, normal: SignalMedium, high: SignalHigh, urgent: TriangleAlert };

function PriorityMark({ priority }: { priority: Priority }) {
  const Icon = priorityIcons[priority];
  return (
    <Icon size={14} color={priority === 'urgent' ? 'var(--k-hot)' : 'var(--k-text-faint)'} aria-hidden />
  );
}
