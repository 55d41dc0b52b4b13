/** A strip above every page while a mailbox is broken or silent: customers write, and nobody sees it. */
import { CloseButton } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { Connection } from '../../../contract/mail.ts';
import { useWords } from '../../lib/words.ts';
import { useMay } from '../session/session.ts';
import { alarmWords } from './alarmWords.ts';
import { troubleOf, useTroubled } from './connections.ts';
import styles from './ConnectionAlarm.module.css';

export function ConnectionAlarm() {
  const t = useWords(alarmWords);
  const mayManage = useMay('settings.manage');
  const troubled = useTroubled();
  const [hidden, setHidden] = useSessionStorage({ key: 'kvitok.alarm', defaultValue: '' });
  const first = troubled[0];
  const signs = troubled.map(signOf).join();
  if (!first || hidden === signs) return null;

  const what = troubleOf(first) === 'silent' ? t.silent : t.failing[brokenSide(first)];
  const text = troubled.length > 1 ? t.several(troubled.length) : what(first.settings.address);
  return (
    <div className={styles.strip} data-trouble={troubleOf(first)} role="status">
      <TriangleAlert size={15} aria-hidden className={styles.icon} />
      <span className={styles.text}>
        {text}{' '}
        {mayManage ? (
          <Link
            {...(troubled.length > 1
              ? { to: '/settings/mailboxes' }
              : { to: '/settings/mailboxes/$id', params: { id: first.id } })}
          >
            {t.look}
          </Link>
        ) : (
          t.tellAdmin
        )}
      </span>
      <CloseButton size="sm" aria-label={t.hide} onClick={() => setHidden(signs)} className={styles.close} />
    </div>
  );
}

/** Hiding holds for this trouble only: a new one shows the strip again. */
function signOf({ id, inboundHealth, outboundHealth }: Connection): string {
  return [id, inboundHealth.state, inboundHealth.since, outboundHealth.state, outboundHealth.since].join(' ');
}

function brokenSide({ inboundHealth, outboundHealth }: Connection): 'inbound' | 'outbound' | 'both' {
  if (inboundHealth.state !== 'failing') return 'outbound';
  return outboundHealth.state === 'failing' ? 'both' : 'inbound';
}
