/** By when the customer needs it: a flight, a delivery, an appointment. */
import { Button, Group, TextInput, UnstyledButton } from '@mantine/core';
import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import type { Ticket } from '../../../contract/tickets.ts';
import { useNow } from '../../lib/clock.ts';
import { useWords } from '../../lib/words.ts';
import { Moment } from '../../ui/Moment.tsx';
import { useMay } from '../session/session.ts';
import { useChange } from '../tickets/change/useChange.ts';
import { isFinished } from '../tickets/urgency.ts';
import card from '../customers/CustomerCard.module.css';
import styles from './DeadlinePanel.module.css';
import { panelWords } from './panelWords.ts';

export function NeededBy({ ticket }: { ticket: Ticket }) {
  const t = useWords(panelWords);
  const now = useNow();
  const mayWork = useMay('tickets.work');
  const change = useChange(ticket);
  const [isOpen, setOpen] = useState(false);
  const { neededBy } = ticket;
  const hasPassed = neededBy !== null && Date.parse(neededBy) <= now && !isFinished(ticket.statusCategory);

  function put(value: string | null) {
    change.mutate({ neededBy: value }, { onSuccess: () => setOpen(false) });
  }
  if (isOpen)
    return (
      <Editor
        value={neededBy}
        pending={change.isPending}
        onSave={put}
        onClear={() => put(null)}
        onClose={() => setOpen(false)}
      />
    );
  if (!neededBy)
    return mayWork ? (
      <UnstyledButton className={styles.clock} onClick={() => setOpen(true)}>
        {t.noNeeded}
      </UnstyledButton>
    ) : null;
  return (
    <div>
      <div className={card.line}>
        <CalendarClock size={14} aria-hidden />
        <span className={card.value}>
          {t.neededBy} <Moment at={neededBy} long />
        </span>
        {mayWork && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setOpen(true)}>
            {t.change}
          </Button>
        )}
      </div>
      {hasPassed && <p className={styles.review}>{t.review}</p>}
    </div>
  );
}

interface EditorProps {
  value: string | null;
  pending: boolean;
  onSave: (value: string) => void;
  onClear: () => void;
  onClose: () => void;
}

function Editor({ value, pending, onSave, onClear, onClose }: EditorProps) {
  const t = useWords(panelWords);
  const [typed, setTyped] = useState(value ? localMoment(new Date(value)) : '');
  const at = new Date(typed);
  const isMoment = !Number.isNaN(at.getTime());
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isMoment) onSave(at.toISOString());
      }}
    >
      <TextInput
        type="datetime-local"
        size="xs"
        label={t.neededBy}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
        autoFocus
      />
      <Group gap={6} mt={6}>
        <Button type="submit" size="compact-sm" loading={pending} disabled={!isMoment}>
          {t.save}
        </Button>
        {value && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
            {t.clear}
          </Button>
        )}
      </Group>
    </form>
  );
}

/** As a field for local date and time takes it: without a zone. */
function localMoment(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
