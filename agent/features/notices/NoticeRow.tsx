/** One notice: what happened, to which ticket, when. */
import { UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Notice } from '../../../contract/notices.ts';
import { useWords } from '../../lib/words.ts';
import { Moment } from '../../ui/Moment.tsx';
import styles from './Notices.module.css';
import { noticeInWords, words } from './words.ts';

interface Props {
  notice: Notice;
  /** Stands above it. */
  heading: string | undefined;
  onOpen: () => void;
}

export function NoticeRow({ notice, heading, onOpen }: Props) {
  const t = useWords(words);
  const inside = (
    <>
      <span className={styles.mark} title={notice.readAt ? undefined : t.unread} />
      <span className={styles.main}>
        <span className={styles.words}>{noticeInWords(notice, t)}</span>
        {notice.ticketNumber && (
          <span className={styles.ticket}>
            {notice.ticketNumber} · {notice.subject}
          </span>
        )}
      </span>
      <Moment at={notice.at} className={styles.at} />
    </>
  );
  return (
    <li>
      {heading && <p className={styles.heading}>{heading}</p>}
      {notice.ticketNumber ? (
        <Link
          to="/tickets/$number"
          params={{ number: notice.ticketNumber }}
          search={{}}
          className={styles.notice}
          data-unread={!notice.readAt || undefined}
          onClick={onOpen}
        >
          {inside}
        </Link>
      ) : (
        <UnstyledButton
          className={styles.notice ?? ''}
          data-unread={!notice.readAt || undefined}
          onClick={onOpen}
        >
          {inside}
        </UnstyledButton>
      )}
    </li>
  );
}
