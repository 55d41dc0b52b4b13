/** The status of a ticket. One that waits is asked what for. */
import { Suspense, lazy, useState } from 'react';
import { type Status } from '../../../../contract/statuses.ts';
import { type Ticket } from '../../../../contract/tickets.ts';
import { late } from '../../../lib/late.ts';
import { useWords } from '../../../lib/words.ts';
import { Picker } from '../../../ui/Picker.tsx';
import { useMay } from '../../session/session.ts';
import { useStatusesFrom } from '../../staff/staff.ts';
import { StatusDot } from '../../statuses/StatusDot.tsx';
import { useChange } from '../change/useChange.ts';
import { statusWords } from '../statusWords.ts';

const WaitDialog = lazy(late(() => import('../../waiting/WaitDialog.tsx')));

export function StatusPicker({ ticket, openSignal }: { ticket: Ticket; openSignal: number }) {
  const t = useWords(statusWords);
  const disabled = !useMay('tickets.work');
  const change = useChange(ticket);
  const statuses = useStatusesFrom(ticket.statusId);
  const [wait, setWait] = useState<Status | null>(null);

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
        openSignal={openSignal}
        disabled={disabled}
      />
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
