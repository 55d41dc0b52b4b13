/** The tickets of a queue or of a person: choose some, drag them, or give them by the button. */
import { Button, Checkbox, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import type { SupervisedTicket } from '../../../contract/supervision.ts';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { Moment } from '../../ui/Moment.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { BulkMacro } from '../macros/BulkMacro.tsx';
import { useAgents } from '../staff/staff.ts';
import { countdownOf } from '../tickets/countdown.ts';
import { heatOf } from '../tickets/urgency.ts';
import { type Source, putDragged, supervisedQuery } from './supervision.ts';
import styles from './Supervision.module.css';
import { words } from './words.ts';

export function Tickets({ source, onGive }: { source: Source; onGive: (numbers: string[]) => void }) {
  const t = useWords(words);
  const { data, error, refetch } = useQuery(supervisedQuery(source));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [macroFor, setMacroFor] = useState<string[] | null>(null);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  if (data.items.length === 0) return <EmptyState icon={Inbox} title={t.nobodyWaits} />;
  const here = data.items.filter((ticket) => chosen.has(ticket.number));
  const all = here.length === data.items.length;
  const toggle = (number: string) => {
    const next = new Set(chosen);
    if (!next.delete(number)) next.add(number);
    setChosen(next);
  };

  return (
    <>
      <div className={styles.tools}>
        <Checkbox
          label={here.length > 0 ? t.chosen(here.length) : t.all}
          checked={all}
          indeterminate={here.length > 0 && !all}
          onChange={() => setChosen(all ? new Set() : new Set(data.items.map((ticket) => ticket.number)))}
        />
        <Group gap="xs">
          <Button
            size="compact-sm"
            disabled={here.length === 0}
            onClick={() => onGive(here.map((ticket) => ticket.number))}
          >
            {t.give}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={here.length === 0}
            onClick={() => setMacroFor(here.map((ticket) => ticket.number))}
          >
            {t.macro}
          </Button>
        </Group>
      </div>
      <ul className={styles.tickets}>
        {data.items.map((ticket) => (
          <TicketLine
            key={ticket.number}
            ticket={ticket}
            chosen={chosen.has(ticket.number)}
            onToggle={() => toggle(ticket.number)}
            dragged={chosen.has(ticket.number) ? here.map((one) => one.number) : [ticket.number]}
          />
        ))}
      </ul>
      <p className={styles.hint}>{t.drag}</p>
      {macroFor && <BulkMacro numbers={macroFor} onClose={() => setMacroFor(null)} />}
    </>
  );
}

interface LineProps {
  ticket: SupervisedTicket;
  chosen: boolean;
  onToggle: () => void;
  /** What goes along when this one is dragged. */
  dragged: readonly string[];
}

function TicketLine({ ticket, chosen, onToggle, dragged }: LineProps) {
  const t = useWords(words);
  const { number, subject, requesterName, waitingSince, assigneeId } = ticket;
  const agent = useAgents().find((one) => one.id === assigneeId);
  return (
    <li>
      <div
        className={styles.ticket}
        draggable
        data-chosen={chosen || undefined}
        onDragStart={(event) => putDragged(event.dataTransfer, dragged)}
      >
        <Checkbox checked={chosen} onChange={onToggle} aria-label={`${number} ${subject}`} />
        <span className={styles.subject}>
          <Link to="/tickets/$number" params={{ number }}>
            {subject || number}
          </Link>
          <small className={styles.faint}>
            {number} · {requesterName} · {agent?.name ?? t.nobody}
          </small>
        </span>
        <Standing ticket={ticket} />
        <Moment at={waitingSince} className={styles.faint} />
      </div>
    </li>
  );
}

/** How much is left of what was promised; it goes on counting. */
function Standing({ ticket }: { ticket: SupervisedTicket }) {
  const t = useWords(words);
  const language = useLanguage();
  const now = useNow();
  const row = { ...ticket, nextActionAt: ticket.deadlineAt };
  const heat = heatOf(row, now);
  const countdown = countdownOf(row, now, language);
  if (!countdown && heat === 'calm') return null;
  return (
    <span className={styles.standing}>
      <Tag tone={heat}>
        <span title={countdown?.title}>{countdown?.short ?? t.burns}</span>
      </Tag>
    </span>
  );
}
