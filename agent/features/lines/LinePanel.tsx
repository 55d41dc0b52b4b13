/** On which support line a ticket is, how long each has had it, and the ways up and back. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CornerRightUp, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { supportLines } from '../../../contract/terms.ts';
import { type Ticket } from '../../../contract/tickets.ts';
import { useLanguage } from '../../lib/language.ts';
import { span } from '../../lib/time.ts';
import { useWords } from '../../lib/words.ts';
import { useMay } from '../session/session.ts';
import { isFinished } from '../tickets/urgency.ts';
import { EscalateDialog } from './EscalateDialog.tsx';
import { lineHistoryQuery } from './lines.ts';
import styles from './Lines.module.css';
import { ReturnDialog } from './ReturnDialog.tsx';
import { words } from './words.ts';

const lastLine = supportLines[supportLines.length - 1] ?? 1;

export function LinePanel({ ticket }: { ticket: Ticket }) {
  const t = useWords(words);
  const language = useLanguage();
  const mayWork = useMay('tickets.work') && !isFinished(ticket.statusCategory);
  const { data } = useQuery(lineHistoryQuery(ticket.number));
  const [open, setOpen] = useState<'up' | 'down' | null>(null);
  const cameFrom = data?.items.find((one) => one.direction === 'up' && one.toLine === ticket.line)?.fromLine;
  const close = () => setOpen(null);

  return (
    <section className={styles.panel}>
      <h2 className={styles.heading}>
        {t.line} <b>{ticket.line}</b>
      </h2>
      {data && data.stays.length > 1 && (
        <ul className={styles.facts} aria-label={t.stays}>
          {data.stays.map(({ line, seconds }) => (
            <li key={line}>
              {t.lineOf(line)}: {span(seconds * 1000, language)}
            </li>
          ))}
          {data.pingPong > 0 && <li className={styles.warm}>{t.pingPong(data.pingPong)}</li>}
        </ul>
      )}
      {mayWork && (
        <div className={styles.buttons}>
          {ticket.line < lastLine && (
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<CornerRightUp size={14} />}
              onClick={() => setOpen('up')}
            >
              {t.escalate}
            </Button>
          )}
          {ticket.line > 1 && (
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<Undo2 size={14} />}
              onClick={() => setOpen('down')}
            >
              {t.back}
            </Button>
          )}
        </div>
      )}
      {open === 'up' && <EscalateDialog ticket={ticket} onClose={close} />}
      {open === 'down' && (
        <ReturnDialog ticket={ticket} toLine={cameFrom ?? ticket.line - 1} onClose={close} />
      )}
    </section>
  );
}
LinePanel.displayName = 'LinePanel';
