/** The words of a message or a note, in the simplest way that shows them right. */
import { useMemo } from 'react';
import type { Attachment } from '../../../../contract/thread.ts';
import styles from './Body.module.css';
import { LetterFrame } from './LetterFrame.tsx';
import { PlainText } from './PlainText.tsx';
import { simpleHtml } from './simpleHtml.tsx';

interface Props {
  text: string;
  html: string | null;
  attachments: Attachment[];
}

export function Body({ text, html, attachments }: Props) {
  const simple = useMemo(() => (html ? simpleHtml(html) : null), [html]);
  if (!html) return <PlainText text={text} />;
  if (simple) return <div className={styles.rich}>{simple}</div>;
  return <LetterFrame html={html} attachments={attachments} />;
}
