/** A note: its own colour and word, so that nobody takes it for a letter. */
import { Lock } from 'lucide-react';
import { memo } from 'react';
import type { Note } from '../../../../contract/thread.ts';
import { useWords } from '../../../lib/words.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Moment } from '../../../ui/Moment.tsx';
import { Attachments } from './Attachments.tsx';
import { Body } from './Body.tsx';
import styles from './Thread.module.css';
import { words } from './words.ts';

export const NoteItem = memo(function NoteItem({ note }: { note: Note }) {
  const t = useWords(words);
  return (
    <article className={styles.item} data-note>
      <header className={styles.head}>
        <Avatar name={note.author.name} size={28} />
        <span className={styles.names}>
          <span className={styles.author}>{note.author.name}</span>
          <span className={styles.badge} title={t.noteHint}>
            <Lock size={11} aria-hidden /> {t.note}
          </span>
        </span>
        <Moment at={note.at} long className={styles.when} />
      </header>
      <Body text={note.text} html={note.html} attachments={note.attachments} />
      <Attachments files={note.attachments} />
    </article>
  );
});
