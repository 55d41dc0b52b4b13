/** A quiet line below the text: what may sound harsh, and what to say instead. */
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useWords } from '../../lib/words.ts';
import styles from './Conduct.module.css';
import { toneHints } from './tone.ts';
import { words } from './words.ts';

const pauseMs = 700;

export function Tone({ html }: { html: string }) {
  const t = useWords(words);
  const [settled] = useDebouncedValue(html, pauseMs);
  const hints = useMemo(() => toneHints(plain(settled)), [settled]);
  if (hints.length === 0) return null;
  return (
    <div className={styles.tone} role="status">
      <span>{t.tone}</span>
      {hints.map((hint) => (
        <span key={hint.found}>
          <q>{hint.found}</q> {hint.instead ? t.softer(hint.instead) : t.shouting}
        </span>
      ))}
    </div>
  );
}

/** What the agent wrote himself; a quoted letter is the customer's. */
function plain(html: string): string {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  for (const quote of body.querySelectorAll('blockquote')) quote.remove();
  for (const block of body.querySelectorAll('p, li, div, br')) block.append(' ');
  return body.textContent;
}
