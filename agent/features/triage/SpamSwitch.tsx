/** Tells the desk what is spam and what is not. It is only marked; nothing is thrown away. */
import { Button } from '@mantine/core';
import { ShieldAlert } from 'lucide-react';
import type { Ticket } from '../../../contract/tickets.ts';
import type { Verdict } from '../../../contract/triage.ts';
import { useWords } from '../../lib/words.ts';
import { useMay } from '../session/session.ts';
import { useAnswer } from './triage.ts';
import styles from './Triage.module.css';
import { words } from './words.ts';

const likely = 0.5;

export function SpamSwitch({ verdict, ticket }: { verdict: Verdict | undefined; ticket: Ticket }) {
  const t = useWords(words);
  const mayWork = useMay('tickets.work');
  const answer = useAnswer(ticket);
  const best = verdict?.answers[0];
  const said = verdict?.confirmed ?? null;
  const suspected = best?.value === 'spam' && best.confidence >= likely;
  const isSpam = said === null ? suspected : said === 'spam';
  if (!isSpam && !mayWork) return null;
  return (
    <div className={styles.decided} data-warm={isSpam || undefined}>
      {isSpam && (
        <span className={styles.value}>
          <ShieldAlert size={13} aria-hidden /> {t.values['spam']}
          {best && said === null && <span className={styles.percent}>{t.percent(best.confidence)}</span>}
        </span>
      )}
      {mayWork && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          loading={answer.isPending}
          onClick={() => answer.mutate({ head: 'spam', value: isSpam ? 'ham' : 'spam' })}
        >
          {isSpam ? t.notSpam : t.isSpam}
        </Button>
      )}
    </div>
  );
}
