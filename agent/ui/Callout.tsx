/** A word of advice inside a form or above a list. */
import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Callout.module.css';

type Tone = 'calm' | 'good' | 'warm' | 'hot';
const icons = { calm: Info, good: CircleCheck, warm: CircleAlert, hot: CircleAlert };

export function Callout({ tone = 'calm', children }: { tone?: Tone; children: ReactNode }) {
  const Icon = icons[tone];
  return (
    <div className={styles.callout} data-tone={tone}>
      <Icon size={17} strokeWidth={1.8} aria-hidden className={styles.icon} />
      <div className={styles.text}>{children}</div>
    </div>
  );
}
