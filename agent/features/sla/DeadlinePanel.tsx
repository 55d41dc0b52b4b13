/** The promises of a ticket beside it: how much is left, why, and by when the customer needs it. */
import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExplainedClock } from '../../../contract/sla.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import { useNow } from '../../lib/clock.ts';
import { type Language, useLanguage } from '../../lib/language.ts';
import { span } from '../../lib/time.ts';
import { useWords } from '../../lib/words.ts';
import card from '../customers/CustomerCard.module.css';
import styles from './DeadlinePanel.module.css';
import { exactLength } from './duration.ts';
import { ExplainDialog } from './ExplainDialog.tsx';
import { NeededBy } from './NeededBy.tsx';
import { panelWords } from './panelWords.ts';
import { deadlinesQuery } from './sla.ts';

export function DeadlinePanel({ ticket }: { ticket: Ticket }) {
  const t = useWords(panelWords);
  const { data } = useQuery(deadlinesQuery(ticket.number));
  const [asked, ask] = useState<Pick<ExplainedClock, 'kind' | 'cycle'> | null>(null);
  const clocks = data?.clocks ?? [];
  const explained = clocks.find((one) => one.kind === asked?.kind && one.cycle === asked.cycle);
  return (
    <section className={card.section}>
      <h2 className={card.heading}>{t.title}</h2>
      {clocks.toReversed().map((clock) => (
        <Clock key={`${clock.kind} ${clock.cycle}`} clock={clock} onAsk={() => ask(clock)} />
      ))}
      <NeededBy ticket={ticket} />
      {explained && <ExplainDialog clock={explained} onClose={() => ask(null)} />}
    </section>
  );
}

function Clock({ clock, onAsk }: { clock: ExplainedClock; onAsk: () => void }) {
  const t = useWords(panelWords);
  const { words, tone } = useStanding(clock);
  const language = useLanguage();
  const [used, target] = [
    exactLength(clock.usedSeconds, language),
    exactLength(clock.targetSeconds, language),
  ];
  const hint = t.usedOf(used, target, clock.calendar !== null);
  const share = Math.min(100, (clock.usedSeconds / clock.targetSeconds) * 100);
  return (
    <UnstyledButton className={styles.clock} onClick={onAsk} title={`${hint}. ${t.explain}`}>
      <span className={styles.line}>
        <span className={styles.kind}>{t.kinds[clock.kind]}</span>
        <span className={styles.state} data-tone={tone}>
          {words}
        </span>
      </span>
      {(clock.state === 'running' || clock.state === 'paused') && (
        <span className={styles.bar}>
          <span className={styles.used} data-tone={tone} style={{ width: `${share}%` }} />
        </span>
      )}
    </UnstyledButton>
  );
}

type Tone = 'calm' | 'warm' | 'hot';

/** It goes on counting without asking the server. */
function useStanding(clock: ExplainedClock): { words: string; tone: Tone } {
  const t = useWords(panelWords);
  const language = useLanguage();
  const now = useNow();
  if (clock.state === 'met')
    return clock.breachedAt ? { words: t.states.late, tone: 'hot' } : { words: t.states.met, tone: 'calm' };
  if (clock.state === 'stopped') return { words: t.states.stopped, tone: 'calm' };
  if (clock.state === 'paused' || !clock.dueAt) return { words: t.states.paused, tone: 'calm' };
  return running(clock.dueAt, clock.riskAt, now, language);
}

function running(dueAt: string, riskAt: string | null, now: number, language: Language) {
  const t = panelWords[language];
  const left = Date.parse(dueAt) - now;
  const length = span(left, language);
  if (left <= 0) return { words: t.overdue(length), tone: 'hot' as const };
  if (riskAt && Date.parse(riskAt) <= now) return { words: t.burning(length), tone: 'warm' as const };
  return { words: t.left(length), tone: 'calm' as const };
}
