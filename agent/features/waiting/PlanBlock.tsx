/** The plan at work on a ticket: its next step, and the way out of it. */
import { Button } from '@mantine/core';
import type { TicketWaiting } from '../../../contract/waiting.ts';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language.ts';
import { exactMoment, longMoment } from '../../lib/time.ts';
import { useWords } from '../../lib/words.ts';
import { useMay } from '../session/session.ts';
import styles from './Waiting.module.css';
import { useSkipStep, useStopPlan } from './waiting.ts';
import { words } from './words.ts';

export function PlanBlock({ number, plan }: { number: string; plan: NonNullable<TicketWaiting['plan']> }) {
  const t = useWords(words);
  const language = useLanguage();
  const now = useNow();
  const mayWork = useMay('tickets.work');
  const skip = useSkipStep(number);
  const stop = useStopPlan(number);
  const when = longMoment(plan.nextAt, now, language);
  return (
    <div className={styles.block} role="group" aria-label={t.plan}>
      <p className={styles.blockTitle}>{plan.name}</p>
      <p className={styles.line} title={exactMoment(plan.nextAt, language)}>
        {t.nextStep(when, plan.step, plan.steps, t.steps[plan.action])}
      </p>
      {mayWork && (
        <div className={styles.tools}>
          <Button
            size="compact-xs"
            variant="default"
            loading={skip.isPending}
            onClick={() => skip.mutate(undefined)}
          >
            {t.skip}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            loading={stop.isPending}
            onClick={() => stop.mutate(undefined)}
          >
            {t.stop}
          </Button>
        </div>
      )}
    </div>
  );
}
