/** The place to answer, below the thread: two buttons until somebody writes. */
import { Button, Kbd } from '@mantine/core';
import { Lock, Reply, TriangleAlert } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Ticket } from '../../../../contract/tickets.ts';
import { useWords } from '../../../lib/words.ts';
import { useBeingHere } from '../../live/useBeingHere.ts';
import { useMay } from '../../session/session.ts';
import styles from './Composer.module.css';
import { ComposerBox, loadEditor } from './ComposerBox.tsx';
import type { ComposerState } from './useComposer.ts';
import { words } from './words.ts';

export function Composer({ ticket, state }: { ticket: Ticket; state: ComposerState }) {
  const t = useWords(words);
  const mayReply = useMay('tickets.work');
  const { kind, start } = state;
  useEffect(() => void loadEditor(), []);
  const typing = useTyping();
  useBeingHere(ticket.number, typing.now ? 'typing' : 'viewing');

  return (
    <footer className={styles.place}>
      {mayReply && !ticket.outgoing.ok && (
        <p className={styles.noMail} role="alert">
          <TriangleAlert size={15} aria-hidden />
          <span>
            <strong>{t.noMail}.</strong> {ticket.outgoing.problem}
          </span>
        </p>
      )}
      {kind && start !== undefined ? (
        <ComposerBox
          ticket={ticket}
          state={state}
          kind={mayReply ? kind : 'note'}
          start={start}
          onTyping={typing.note}
          key={state.version}
        />
      ) : (
        <div className={styles.folded}>
          {mayReply && (
            <Button
              variant="default"
              leftSection={<Reply size={16} />}
              rightSection={<Kbd className={styles.key ?? ''}>R</Kbd>}
              onClick={() => state.open('reply')}
            >
              {t.replyShort}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<Lock size={14} />}
            rightSection={<Kbd className={styles.key ?? ''}>N</Kbd>}
            onClick={() => state.open('note')}
          >
            {t.noteShort}
          </Button>
        </div>
      )}
    </footer>
  );
}

/** An open draft is not typing: only what changed a moment ago is. */
const typingLastsMs = 15_000;

function useTyping() {
  const [now, setNow] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const note = useCallback(() => {
    setNow(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setNow(false), typingLastsMs);
  }, []);
  return { now, note };
}
