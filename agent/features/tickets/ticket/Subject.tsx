/** The subject, which may be corrected in place. */
import { TextInput, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { Ticket } from '../../../../contract/tickets.ts';
import { useWords } from '../../../lib/words.ts';
import { useMay } from '../../session/session.ts';
import { useChange } from '../change/useChange.ts';
import styles from './Ticket.module.css';
import { words } from './words.ts';

const longest = 500;

export function Subject({ ticket }: { ticket: Ticket }) {
  const t = useWords(words);
  const mayWork = useMay('tickets.work');
  const change = useChange(ticket);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = ticket.subject || t.noSubject;

  function keep() {
    const next = typed?.trim();
    setTyped(null);
    if (next && next !== ticket.subject) change.mutate({ subject: next });
  }
  function press(event: KeyboardEvent) {
    if (event.key === 'Enter') keep();
    if (event.key === 'Escape') setTyped(null);
  }

  if (typed !== null)
    return (
      <TextInput
        autoFocus
        aria-label={t.subject}
        value={typed}
        maxLength={longest}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={keep}
      />
    );
  return (
    <h1 className={styles.subject}>
      {mayWork ? (
        <UnstyledButton className={styles.rename} title={t.rename} onClick={() => setTyped(ticket.subject)}>
          {shown}
        </UnstyledButton>
      ) : (
        shown
      )}
    </h1>
  );
}
