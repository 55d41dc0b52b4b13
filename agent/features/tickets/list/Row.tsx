/** One ticket in a list. Plain HTML and `memo`: ten thousand of these must scroll smoothly. */
import { CircleAlert, Flame, MailWarning, MoonStar, Paperclip, Timer } from 'lucide-react';
import { type CSSProperties, type MouseEvent, memo, useEffect, useRef } from 'react';
import type { TicketRow } from '../../../../contract/tickets.ts';
import { useNow } from '../../../lib/clock.ts';
import { useLanguage } from '../../../lib/language.ts';
import { exactMoment, shortMoment, span } from '../../../lib/time.ts';
import { useWords } from '../../../lib/words.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Moment } from '../../../ui/Moment.tsx';
import { usePresence } from '../../live/presence.ts';
import { useUnread } from '../seen.ts';
import { countdownOf } from '../countdown.ts';
import { heatOf } from '../urgency.ts';
import { Marked } from './Marked.tsx';
import styles from './Row.module.css';
import { words } from './words.ts';

/** Pixels. */
export const rowHeight = 88;

interface Props {
  row: TicketRow;
  top: number;
  position: number;
  assignee: string;
  /** Of the status, when it has one of its own. */
  colour: string | undefined;
  isOpen: boolean;
  isAtCursor: boolean;
  isTabStop: boolean;
  takesFocus: boolean;
  excerpt: string | undefined;
  onOpen: (number: string) => void;
  onReach: (id: string) => void;
}

export const Row = memo(function Row({
  row,
  top,
  position,
  assignee,
  colour,
  isOpen,
  isAtCursor,
  isTabStop,
  takesFocus,
  excerpt,
  onOpen,
  onReach,
}: Props) {
  const t = useWords(words);
  const unread = useUnread(row);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (takesFocus) link.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  function click(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(row.number);
  }

  return (
    <li aria-posinset={position} className={styles.place} style={{ top, height: rowHeight }}>
      <a
        href={`/tickets/${encodeURIComponent(row.number)}`}
        className={styles.row}
        aria-current={isOpen || undefined}
        data-cursor={isAtCursor || undefined}
        tabIndex={isTabStop ? 0 : -1}
        ref={link}
        onFocus={() => onReach(row.id)}
        data-unread={unread || undefined}
        onClick={click}
      >
        <Avatar name={row.requesterName || row.requesterAddress} size={32} />
        <span className={styles.body}>
          <span className={styles.line}>
            <span className={styles.who}>{row.requesterName || row.requesterAddress}</span>
            {unread && <span className={styles.dot} title={t.unread} role="img" aria-label={t.unread} />}
            <Moment at={row.lastMessageAt} className={styles.when} />
          </span>
          <span className={styles.line}>
            <span className={styles.subject}>{row.subject || t.noSubject}</span>
            {row.hasAttachments && (
              <Paperclip size={13} className={styles.sign} role="img" aria-label={t.files} />
            )}
            <People ticketId={row.id} />
          </span>
          <span className={styles.line}>
            <Badges row={row} colour={colour} />
            <span className={styles.snippet}>{excerpt ? <Marked text={excerpt} /> : row.snippet}</span>
            {assignee && (
              <span className={styles.assignee} role="img" aria-label={t.assignee(assignee)}>
                <Avatar name={assignee} size={18} title={t.assignee(assignee)} />
              </span>
            )}
          </span>
        </span>
      </a>
    </li>
  );
});

/** What burns says so in a word, not by colour alone. */
function Badges({ row, colour }: Pick<Props, 'row' | 'colour'>) {
  const t = useWords(words);
  const language = useLanguage();
  const now = useNow();
  const heat = heatOf(row, now);
  const left = row.lookAgainAt ? Date.parse(row.lookAgainAt) - now : 0;
  const Icon = heat === 'hot' ? Flame : Timer;
  const countdown = countdownOf(row, now, language);
  const late =
    left > 0 ? t.waits(span(now - Date.parse(row.waitingSince), language)) : t.overdue(span(left, language));
  const unpromised = heat === 'hot' ? late : t.soon(span(left, language));
  return (
    <>
      <span
        className={styles.number}
        data-category={row.statusCategory}
        style={colour ? ({ '--row-dot': colour } as CSSProperties) : undefined}
      >
        {row.number}
      </span>
      {(heat !== 'calm' || countdown) && (
        <span className={styles.heat} data-heat={heat} title={countdown?.title}>
          <Icon size={12} aria-hidden />
          <span className={styles.short}>{countdown?.short ?? unpromised}</span>
        </span>
      )}
      {row.snoozedUntil && (
        <span className={styles.heat} data-heat="calm" title={exactMoment(row.snoozedUntil, language)}>
          <MoonStar size={12} aria-hidden />
          <span className={styles.short}>{t.snoozed(shortMoment(row.snoozedUntil, now, language))}</span>
        </span>
      )}
      {row.undelivered && (
        <span className={styles.heat} data-heat="hot" data-undelivered>
          <MailWarning size={12} aria-hidden />
          <span className={styles.short}>{t.undelivered}</span>
        </span>
      )}
      {(row.priority === 'urgent' || row.priority === 'high') && (
        <span className={styles.priority} data-priority={row.priority} title={t.priorities[row.priority]}>
          <CircleAlert size={12} aria-hidden />
          <span className={styles.word}>{t.priorities[row.priority]}</span>
        </span>
      )}
    </>
  );
}

function People({ ticketId }: { ticketId: string }) {
  const present = usePresence(ticketId);
  return present.map((person) => (
    <Avatar key={person.agentId} name={person.name} size={16} title={person.name} />
  ));
}
