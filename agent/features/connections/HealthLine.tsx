/** How one direction of a mailbox is doing: in words, with a sign beside them, since when. */
import {
  CircleCheck,
  CircleDashed,
  CircleOff,
  ClockAlert,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import type { Connection } from '../../../contract/mail.ts';
import { useWords } from '../../lib/words.ts';
import { Moment } from '../../ui/Moment.tsx';
import styles from './Health.module.css';
import { words } from './words.ts';

type Health = Connection['inboundHealth'];

const icons: Record<Health['state'], LucideIcon> = {
  ok: CircleCheck,
  failing: TriangleAlert,
  silent: ClockAlert,
  unknown: CircleDashed,
  off: CircleOff,
};

export function HealthLine({ direction, health }: { direction: 'inbound' | 'outbound'; health: Health }) {
  const t = useWords(words);
  const Icon = icons[health.state];
  return (
    <p className={styles.line} data-state={health.state}>
      <Icon size={15} strokeWidth={1.9} aria-hidden className={styles.icon} />
      <span>
        <b>{t.directions[direction]}:</b> {health.text}
        {health.since && (
          <>
            {' '}
            <span className={styles.since}>
              {health.state === 'silent' ? t.lastAt : t.since} <Moment at={health.since} long />
            </span>
          </>
        )}
      </span>
    </p>
  );
}
