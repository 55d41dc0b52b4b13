/** One question of triage: what the desk set by itself and may be told right, or up to three suggestions to choose from. */
import { ActionIcon, Button } from '@mantine/core';
import { Check, Sparkles } from 'lucide-react';
import type { Ticket } from '../../../contract/tickets.ts';
import type { Verdict } from '../../../contract/triage.ts';
import { useWords } from '../../lib/words.ts';
import { useMay } from '../session/session.ts';
import { useAnswer } from './triage.ts';
import styles from './Triage.module.css';
import { useValueName } from './valueName.ts';
import { words } from './words.ts';

interface Props {
  verdict: Verdict;
  ticket: Ticket;
}

export function VerdictLine({ verdict, ticket }: Props) {
  const t = useWords(words);
  return (
    <div className={styles.verdict}>
      <div className={styles.head}>
        <Sparkles size={13} aria-hidden />
        {t.heads[verdict.head]}
        {verdict.acted && <span className={styles.faint}>· {t.setItself}</span>}
      </div>
      {verdict.acted ? (
        <Decided verdict={verdict} ticket={ticket} />
      ) : (
        <Suggested verdict={verdict} ticket={ticket} />
      )}
      <Reasons verdict={verdict} />
    </div>
  );
}

function Decided({ verdict, ticket }: Props) {
  const t = useWords(words);
  const nameOf = useValueName();
  const mayWork = useMay('tickets.work');
  const answer = useAnswer(ticket);
  const [best] = verdict.answers;
  if (!best) return null;
  return (
    <div className={styles.decided}>
      <span className={styles.value}>{nameOf(verdict.head, best.value)}</span>
      {verdict.by === 'model' && <span className={styles.percent}>{t.percent(best.confidence)}</span>}
      {verdict.by === 'model' && mayWork && (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          title={t.rightHint}
          aria-label={t.rightHint}
          loading={answer.isPending}
          onClick={() => answer.mutate({ head: verdict.head, value: best.value })}
        >
          <Check size={14} />
        </ActionIcon>
      )}
    </div>
  );
}

/** Languages the desk does not write in cannot be chosen. */
const writable = new Set(['ru', 'en']);
const leastShown = 0.05;

function Suggested({ verdict, ticket }: Props) {
  const t = useWords(words);
  const nameOf = useValueName();
  const mayWork = useMay('tickets.work');
  const answer = useAnswer(ticket);
  const shown = verdict.answers.filter(({ confidence }, place) => place === 0 || confidence >= leastShown);
  return (
    <div className={styles.suggestions}>
      {shown.map(({ value, confidence }) => {
        const name = nameOf(verdict.head, value);
        const cannot = verdict.head === 'language' && !writable.has(value);
        return (
          <Button
            key={value}
            size="compact-xs"
            variant="default"
            aria-label={t.choose(name)}
            disabled={!mayWork || cannot || answer.isPending}
            onClick={() => answer.mutate({ head: verdict.head, value })}
          >
            {name}
            {verdict.by === 'model' && <span className={styles.percent}>{t.percent(confidence)}</span>}
          </Button>
        );
      })}
    </div>
  );
}

function Reasons({ verdict: { ruleName, reasons } }: { verdict: Verdict }) {
  const t = useWords(words);
  const said = [ruleName && t.byRule(ruleName), reasons.length > 0 && t.byWords(reasons)].filter(Boolean);
  return said.length > 0 ? <p className={styles.reasons}>{said.join(' · ')}</p> : null;
}
