/** Beside a ticket: whose turn it is and for how long, what happens next by itself, snooze, my reminders. */
import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type AlarmClock, BellPlus, MoonStar, Route, VolumeX } from 'lucide-react';
import { useState } from 'react';
import type { Ticket } from '../../../contract/tickets.ts';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language.ts';
import { longMoment, span } from '../../lib/time.ts';
import { useWords } from '../../lib/words.ts';
import { Moment } from '../../ui/Moment.tsx';
import card from '../customers/CustomerCard.module.css';
import { useMay } from '../session/session.ts';
import { isFinished } from '../tickets/urgency.ts';
import { MomentDialog } from './MomentDialog.tsx';
import { PlanBlock } from './PlanBlock.tsx';
import { ReminderList } from './ReminderList.tsx';
import { Turns } from './Turns.tsx';
import styles from './Waiting.module.css';
import { usePlans, useRemind, useSnooze, useStartPlan, useWake, waitingQuery } from './waiting.ts';
import { words } from './words.ts';

export function WaitingPanel({ ticket }: { ticket: Ticket }) {
  const t = useWords(words);
  const language = useLanguage();
  const now = useNow();
  const mayWork = useMay('tickets.work');
  const { data } = useQuery(waitingQuery(ticket.number));
  const [asking, setAsking] = useState<'snooze' | 'remind' | null>(null);
  const snooze = useSnooze(ticket.number);
  const wake = useWake(ticket.number);
  const remind = useRemind(ticket.number);
  const close = () => setAsking(null);
  const finished = isFinished(ticket.statusCategory);
  if (!data) return null;

  return (
    <section className={card.section} aria-label={t.title}>
      <h2 className={card.heading}>{t.title}</h2>
      <Turns waiting={data} />
      {ticket.waitingReason && (
        <p className={styles.line}>
          {t.reason}: <b>{ticket.waitingReason}</b>
        </p>
      )}
      {!finished && ticket.waitingOn !== 'us' && !data.plan && ticket.lookAgainAt && (
        <p className={styles.line}>
          {t.lookAt}: <b>{longMoment(ticket.lookAgainAt, now, language)}</b>
        </p>
      )}
      {data.quietSince && (
        <p className={styles.quiet}>
          <VolumeX size={14} aria-hidden /> {t.quiet(span(now - Date.parse(data.quietSince), language))}
        </p>
      )}
      {data.plan && <PlanBlock number={ticket.number} plan={data.plan} />}
      {data.snoozedUntil && (
        <div className={styles.block}>
          <p className={styles.blockTitle}>
            {t.snoozed}: <Moment at={data.snoozedUntil} long />
          </p>
          {mayWork && (
            <div className={styles.tools}>
              <Button size="compact-xs" variant="default" onClick={() => wake.mutate(undefined)}>
                {t.wake}
              </Button>
            </div>
          )}
        </div>
      )}
      <ReminderList number={ticket.number} reminders={data.reminders} />
      <div className={styles.tools}>
        <Tool icon={BellPlus} label={t.remind} onClick={() => setAsking('remind')} />
        {mayWork && !finished && !data.snoozedUntil && (
          <Tool icon={MoonStar} label={t.snooze} onClick={() => setAsking('snooze')} />
        )}
        {mayWork && !finished && !data.plan && <StartPlan number={ticket.number} />}
      </div>
      {asking === 'snooze' && (
        <MomentDialog
          title={t.snoozeTitle}
          text={t.snoozeText}
          pending={snooze.isPending}
          error={snooze.error}
          onChoose={(at) => snooze.mutate(at.toISOString(), { onSuccess: close })}
          onClose={close}
        />
      )}
      {asking === 'remind' && (
        <MomentDialog
          title={t.remindTitle}
          asks={t.remindText}
          hint={t.remindHint}
          pending={remind.isPending}
          error={remind.error}
          onChoose={(at, text) => remind.mutate({ at: at.toISOString(), text }, { onSuccess: close })}
          onClose={close}
        />
      )}
    </section>
  );
}

function StartPlan({ number }: { number: string }) {
  const t = useWords(words);
  const plans = usePlans();
  const start = useStartPlan(number);
  if (plans.length === 0) return null;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<Route size={13} />}
          loading={start.isPending}
        >
          {t.startPlan}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {plans.map((plan) => (
          <Menu.Item key={plan.id} onClick={() => start.mutate(plan.id)}>
            {plan.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface ToolProps {
  icon: typeof AlarmClock;
  label: string;
  onClick: () => void;
}

function Tool({ icon: Icon, label, onClick }: ToolProps) {
  return (
    <Button size="compact-xs" variant="default" leftSection={<Icon size={13} />} onClick={onClick}>
      {label}
    </Button>
  );
}
