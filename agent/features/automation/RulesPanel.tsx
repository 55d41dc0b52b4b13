/** Which rules acted on this ticket, and why; nothing is shown where none did. */
import { useQuery } from '@tanstack/react-query';
import { Workflow } from 'lucide-react';
import { type RuleRun, listTicketRuns } from '../../../contract/automation.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Moment } from '../../ui/Moment.tsx';
import { Tag } from '../../ui/Tag.tsx';
import styles from './RulesPanel.module.css';
import { words } from './words.ts';

export function RulesPanel({ ticket: { number } }: { ticket: Ticket }) {
  const t = useWords(words);
  const { data } = useQuery({
    queryKey: ['ticket', number, 'rules'],
    queryFn: ({ signal }) => call(listTicketRuns, { params: { number }, signal }),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.panel} aria-label={t.title}>
      <h2 className={styles.title}>
        <Workflow size={14} aria-hidden /> {t.title}
      </h2>
      <ul className={styles.runs}>
        {data.items.map((run) => (
          <Run key={`${run.ruleId} ${run.at}`} run={run} />
        ))}
      </ul>
    </section>
  );
}

function Run({ run }: { run: RuleRun }) {
  const t = useWords(words);
  return (
    <li className={styles.run}>
      <span className={styles.name}>
        {run.ruleName || '—'} {run.outcome !== 'done' && <Tag tone="hot">{t.outcomes[run.outcome]}</Tag>}
      </span>
      <span className={styles.what}>
        {run.why && `${run.why} → `}
        {run.did} · <Moment at={run.at} />
      </span>
    </li>
  );
}
RulesPanel.displayName = 'RulesPanel';
