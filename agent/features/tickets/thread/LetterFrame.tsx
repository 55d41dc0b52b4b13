/**
 * A letter's HTML behind glass: no scripts, no forms, no access to the desk; as high as it needs.
 * `allow-same-origin` is only for measuring from outside: without `allow-scripts` nothing inside can run.
 */
import { Button } from '@mantine/core';
import { ImageOff } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Attachment } from '../../../../contract/thread.ts';
import { useWords } from '../../../lib/words.ts';
import styles from './Body.module.css';
import { letterPage } from './letterPage.ts';
import { words } from './words.ts';

const firstHeight = 120;
const highest = 20_000;

export function LetterFrame({ html, attachments }: { html: string; attachments: Attachment[] }) {
  const t = useWords(words);
  const [shown, setShown] = useState(false);
  const { page, remotePictures } = useMemo(
    () => letterPage(html, attachments, shown),
    [html, attachments, shown],
  );
  return (
    <>
      {remotePictures > 0 && !shown && (
        <p className={styles.pictures}>
          <ImageOff size={14} aria-hidden /> {t.pictures(remotePictures)}
          <Button size="compact-xs" variant="subtle" onClick={() => setShown(true)}>
            {t.showPictures}
          </Button>
        </p>
      )}
      <Frame page={page} title={t.letter} />
    </>
  );
}

function Frame({ page, title }: { page: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(firstHeight);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(measure);
    element.addEventListener('load', begin);
    begin();
    return () => {
      observer.disconnect();
      element.removeEventListener('load', begin);
    };

    function begin() {
      const page = element?.contentDocument;
      if (!page?.body) return;
      observer.disconnect();
      observer.observe(page.body);
      page.addEventListener('keydown', passOn);
      measure();
    }
    function measure() {
      const page = element?.contentDocument;
      if (!page?.body) return;
      const wide = page.documentElement.scrollWidth > page.documentElement.clientWidth;
      setHeight(Math.min(highest, Math.ceil(page.body.scrollHeight) + (wide ? scrollBar : 0)));
    }
  }, [page]);

  return (
    <iframe
      ref={frame}
      className={styles.frame}
      sandbox="allow-popups allow-popups-to-escape-sandbox allow-same-origin"
      srcDoc={page}
      title={title}
      style={{ height }}
    />
  );
}

/** Pixels. */
const scrollBar = 14;

/** A click into a letter must not switch the desk's keys off. */
function passOn(event: KeyboardEvent): void {
  const { code, key, shiftKey, ctrlKey, metaKey, altKey } = event;
  document.dispatchEvent(new KeyboardEvent('keydown', { code, key, shiftKey, ctrlKey, metaKey, altKey }));
}
