/** Free marks of a ticket. */
import { Popover, TagsInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { type Ticket, listTags } from '../../../../contract/tickets.ts';
import { call } from '../../../lib/api.ts';
import { useWords } from '../../../lib/words.ts';
import { useMay } from '../../session/session.ts';
import { useChange } from '../change/useChange.ts';
import styles from './Ticket.module.css';
import { words } from './words.ts';

const mostTags = 50;
const typingPauseMs = 150;

export function Tags({ ticket }: { ticket: Ticket }) {
  const t = useWords(words);
  const mayWork = useMay('tickets.work');
  const change = useChange(ticket);
  const [adding, setAdding] = useState(false);
  if (ticket.tags.length === 0 && !mayWork) return null;

  return (
    <div className={styles.tags} role="group" aria-label={t.tags}>
      {ticket.tags.map((tag) => (
        <span key={tag} className={styles.tag} title={tag}>
          <span className={styles.tagName}>{tag}</span>
          {mayWork && (
            <UnstyledButton
              className={styles.untag}
              aria-label={t.removeTag(tag)}
              onClick={() => change.mutate({ tags: ticket.tags.filter((other) => other !== tag) })}
            >
              <X size={12} />
            </UnstyledButton>
          )}
        </span>
      ))}
      {mayWork && (
        <Popover
          opened={adding}
          onChange={setAdding}
          position="bottom-start"
          shadow="md"
          trapFocus
          width={280}
        >
          <Popover.Target>
            <UnstyledButton className={styles.addTag} onClick={() => setAdding(!adding)}>
              <Plus size={13} aria-hidden /> {t.addTag}
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown p="xs">
            <TagField tags={ticket.tags} onChange={(tags) => change.mutate({ tags })} />
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  );
}

function TagField({ tags, onChange }: { tags: string[]; onChange: (tags: string[]) => void }) {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const [starts] = useDebouncedValue(typed.trim(), typingPauseMs);
  const known = useQuery({
    queryKey: ['tags', starts],
    queryFn: () => call(listTags, { query: { starts } }),
    placeholderData: keepPreviousData,
  });
  return (
    <TagsInput
      data-autofocus
      value={tags}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      data={known.data?.items ?? []}
      maxTags={mostTags}
      placeholder={t.tagPlaceholder}
      aria-label={t.tags}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
