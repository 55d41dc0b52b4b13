/** How far the work on a ticket is: four steps, each a press away. */
import { Tooltip, UnstyledButton } from '@mantine/core';
import { stages } from '../../../contract/terms.ts';
import { type Ticket } from '../../../contract/tickets.ts';
import { useWords } from '../../lib/words.ts';
import { useMay } from '../session/session.ts';
import { useChange } from '../tickets/change/useChange.ts';
import { isFinished } from '../tickets/urgency.ts';
import styles from './Stage.module.css';
import { words } from './words.ts';

export function StagePanel({ ticket }: { ticket: Ticket }) {
  const t = useWords(words);
  const mayWork = useMay('tickets.work');
  const change = useChange(ticket);
  const at = ticket.stage ? stages.indexOf(ticket.stage) : -1;
  if (isFinished(ticket.statusCategory) && at < 0) return null;

  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t.stage}</h2>
      <div className={styles.steps} role="group" aria-label={t.stage}>
        {stages.map((stage, index) => (
          <Tooltip key={stage} label={stage === ticket.stage ? t.again : t.hints[stage]} openDelay={400}>
            <UnstyledButton
              className={styles.step ?? ''}
              data-past={index <= at || undefined}
              aria-pressed={stage === ticket.stage}
              disabled={!mayWork}
              onClick={() => change.mutate({ stage: stage === ticket.stage ? null : stage })}
            >
              {t.stages[stage]}
            </UnstyledButton>
          </Tooltip>
        ))}
      </div>
    </section>
  );
}
StagePanel.displayName = 'StagePanel';
