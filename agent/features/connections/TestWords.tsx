/** What the live test has found, each direction in its own words. */
import { Loader } from '@mantine/core';
import { useWords } from '../../lib/words.ts';
import { Callout } from '../../ui/Callout.tsx';
import type { TestResult } from './changes.ts';
import type { Draft } from './draft.ts';
import styles from './MailboxForm.module.css';
import { words } from './words.ts';

interface Props {
  draft: Draft;
  result: TestResult | null;
  pending: boolean;
}

export function TestWords({ draft, result, pending }: Props) {
  const t = useWords(words);
  return (
    <div className={styles.results} role="status">
      {pending && (
        <Callout>
          <span className={styles.result}>
            <Loader size={14} /> {t.testing(draft.address.trim())}
          </span>
        </Callout>
      )}
      {result && (
        <>
          <Callout tone={result.inbound.ok ? 'good' : 'hot'}>
            <b>{t.directions.inbound}.</b> {result.inbound.text}
          </Callout>
          <Callout tone={result.outbound.ok ? 'good' : 'hot'}>
            <b>{t.directions.outbound}.</b> {result.outbound.text}
          </Callout>
        </>
      )}
    </div>
  );
}
