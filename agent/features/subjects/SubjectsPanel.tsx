/** What a ticket is about: objects found in its letters or linked by hand. */
import { ActionIcon, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { type SubjectBrief, linkSubject, unlinkSubject } from '../../../contract/subjects.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { toastError } from '../../ui/toast.ts';
import { useMay } from '../session/session.ts';
import { SubjectList } from './SubjectList.tsx';
import styles from './Subjects.module.css';
import {
  customerSubjectsQuery,
  foundQuery,
  ticketSubjectsQuery,
  useKinds,
  useRefreshSubjects,
} from './subjects.ts';
import { words } from './words.ts';

/** Typing is let finish before the server is asked. */
const pauseMs = 200;

export function SubjectsPanel({ ticket }: { ticket: Ticket }) {
  const t = useWords(words);
  const mayWork = useMay('tickets.work');
  const hasKinds = useKinds().some((kind) => kind.active);
  const { data } = useQuery({ ...ticketSubjectsQuery(ticket.number), enabled: hasKinds });
  const change = useChange(ticket.number);
  if (!hasKinds || !data) return null;
  const linked = data.items;
  if (linked.length === 0 && !mayWork) return null;
  return (
    <section className={styles.section} aria-label={t.about}>
      <h2 className={styles.heading}>{t.about}</h2>
      <SubjectList
        label={t.about}
        subjects={linked}
        note={(subject) => (subject.found ? t.foundInLetter : undefined)}
        action={(subject) =>
          mayWork && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t.unlink(subject.externalId)}
              onClick={() => change.mutate({ subjectId: subject.id, link: false })}
            >
              <X size={14} />
            </ActionIcon>
          )
        }
      />
      {mayWork && (
        <LinkInput
          customerId={ticket.requesterId}
          linked={linked}
          onLink={(subjectId) => change.mutate({ subjectId, link: true })}
        />
      )}
    </section>
  );
}
SubjectsPanel.displayName = 'SubjectsPanel';

function useChange(number: string) {
  const client = useQueryClient();
  const refresh = useRefreshSubjects();
  return useMutation({
    mutationFn: ({ subjectId, link }: { subjectId: string; link: boolean }) =>
      call(link ? linkSubject : unlinkSubject, { params: { number, subjectId } }),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['thread', number] }), refresh()]),
    onError: toastError,
  });
}

interface LinkProps {
  customerId: string;
  linked: readonly SubjectBrief[];
  onLink: (id: string) => void;
}

/** Before anything is typed, the customer's own objects are offered. */
function LinkInput({ customerId, linked, onLink }: LinkProps) {
  const t = useWords(words);
  const kinds = useKinds();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), pauseMs);
  const own = useQuery(customerSubjectsQuery(customerId));
  const found = useInfiniteQuery({ ...foundQuery(q), placeholderData: keepPreviousData });
  const ownItems = q ? [] : (own.data?.items ?? []);
  const isOwn = new Set(ownItems.map((one) => one.id));
  const isLinked = new Set(linked.map((one) => one.id));
  const optionsOf = (subjects: readonly SubjectBrief[]) =>
    subjects
      .filter((one) => !isLinked.has(one.id))
      .map((one) => ({
        value: one.id,
        label: [kinds.find((kind) => kind.id === one.kindId)?.name, one.externalId, one.name]
          .filter(Boolean)
          .join(' '),
      }));
  const others = (found.data?.pages[0]?.items ?? []).filter((one) => !isOwn.has(one.id));
  return (
    <Select
      size="xs"
      variant="filled"
      aria-label={t.link}
      placeholder={t.link}
      data={[
        ...(ownItems.length > 0 ? [{ group: t.ofCustomer, items: optionsOf(ownItems) }] : []),
        { group: t.title, items: optionsOf(others) },
      ].filter(({ items }) => items.length > 0)}
      value={null}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t.nothingFound}
      // The server has found them already.
      filter={({ options }) => options}
      onChange={(id) => {
        if (id) onLink(id);
        setTyped('');
      }}
    />
  );
}
