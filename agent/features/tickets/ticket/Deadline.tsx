/** By when a ticket is promised an answer; else when the desk will next act on it by itself. */
import { Flame, Timer } from 'lucide-react';
import type { Ticket } from '../../../../contract/tickets.ts';
import { useNow } from '../../../lib/clock.ts';
import { useLanguage } from '../../../lib/language.ts';
import { exactMoment, span } from '../../../lib/time.ts';
import { useWords } from '../../../lib/words.ts';
import { countdownOf } from '../countdown.ts';
import { type Heat, heatOf } from '../urgency.ts';
import styles from './Ticket.module.css';
import { words } from './words.ts';

export function Deadline({ ticket }: { ticket: Ticket }) {
  const t = useWords(words);
  const language = useLanguage();
  const now = useNow();
  const countdown = countdownOf(ticket, now, language);
  if (countdown)
    return (
      <Mark
        heat={heatOf(ticket, now)}
        title={countdown.title}
        kind={`${countdown.kind}: `}
        text={countdown.exact}
      />
    );
  if (!ticket.lookAgainAt) return null;
  const left = Date.parse(ticket.lookAgainAt) - now;
  const heat = heatOf(ticket, now);
  const length = span(left, language);

  function sentence() {
    if (left <= 0) return t.overdue(length);
    if (heat === 'hot' && ticket.waitingOn === 'us')
      return t.burning(span(now - Date.parse(ticket.waitingSince), language));
    if (ticket.statusCategory === 'solved') return t.closesIn(length);
    return ticket.waitingOn === 'us' ? t.answerIn(length) : t.lookAt(length);
  }
  return <Mark heat={heat} title={exactMoment(ticket.lookAgainAt, language)} text={sentence()} />;
}

interface MarkProps {
  heat: Heat;
  title: string;
  /** Gives way where it is narrow, so that the time is whole. */
  kind?: string;
  text: string;
}

function Mark({ heat, title, kind, text }: MarkProps) {
  const Icon = heat === 'hot' ? Flame : Timer;
  return (
    <span className={styles.deadline} data-heat={heat} title={title}>
      <Icon size={13} aria-hidden />
      <span className={styles.deadlineText}>
        {kind && <span className={styles.deadlineKind}>{kind}</span>}
        <span>{text}</span>
      </span>
    </span>
  );
}
