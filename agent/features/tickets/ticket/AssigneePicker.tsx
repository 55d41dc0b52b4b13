/** Who answers for a ticket: myself first. Who is away is given it only after a question. */
import { useState } from 'react';
import { type Ticket } from '../../../../contract/tickets.ts';
import { useWords } from '../../../lib/words.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Confirm } from '../../../ui/Confirm.tsx';
import { Picker } from '../../../ui/Picker.tsx';
import { useWorkers } from '../../availability/availability.ts';
import { availabilityWords } from '../../availability/words.ts';
import { useMay, useMe } from '../../session/session.ts';
import { useAgents } from '../../staff/staff.ts';
import { isAgentAway, useChange } from '../change/useChange.ts';
import { statusWords } from '../statusWords.ts';
import styles from './Ticket.module.css';

const nobody = '';

export function AssigneePicker({ ticket, openSignal }: { ticket: Ticket; openSignal: number }) {
  const t = useWords(statusWords);
  const me = useMe().agent;
  const disabled = !useMay('tickets.work');
  const change = useChange(ticket);
  const nameOf = useNameAndState();
  const [refused, setRefused] = useState<{ id: string; error: Error } | null>(null);
  const assign = (assigneeId: string | null, anyway = false) =>
    change.mutate(
      { assigneeId, ...(anyway && { anyway }) },
      {
        onSuccess: () => setRefused(null),
        onError: (error) => assigneeId && isAgentAway(error) && setRefused({ id: assigneeId, error }),
      },
    );
  const agents = useAgents()
    .filter(({ id, active, role }) => (active && role !== 'collaborator') || id === ticket.assigneeId)
    .toSorted((one, other) => Number(other.id === me.id) - Number(one.id === me.id));

  return (
    <>
      <Picker
        label={t.assignee}
        value={ticket.assigneeId ?? nobody}
        options={[
          ...agents.map((agent) => ({
            value: agent.id,
            label: agent.id === me.id ? t.me(agent.name) : nameOf(agent.id, agent.name),
            mark: <Avatar name={agent.name} size={18} />,
          })),
          { value: nobody, label: t.nobody, mark: <span className={styles.nobody} /> },
        ]}
        onChoose={(id) => assign(id === nobody ? null : id)}
        openSignal={openSignal}
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
    </>
  );
}

function useNameAndState(): (id: string, name: string) => string {
  const states = useWords(availabilityWords).states;
  const availability = new Map(useWorkers().map((worker) => [worker.id, worker.availability]));
  return (id, name) => {
    const state = availability.get(id) ?? 'online';
    return state === 'online' ? name : `${name} · ${states[state]}`;
  };
}
