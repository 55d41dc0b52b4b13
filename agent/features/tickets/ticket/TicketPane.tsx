/** A ticket at work: its head, its thread, the place to answer, and beside them who is asking. */
import { Button, Drawer } from '@mantine/core';
import { useDisclosure, useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, SearchX } from 'lucide-react';
import { type ComponentType, useEffect, useState } from 'react';
import type { Ticket } from '../../../../contract/tickets.ts';
import { ApiError } from '../../../lib/api.ts';
import { useTitle } from '../../../lib/title.ts';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import { useWords } from '../../../lib/words.ts';
import { useCloseButton } from '../../../ui/closeButton.ts';
import { EmptyState, ErrorState } from '../../../ui/State.tsx';
import { CustomerCard } from '../../customers/CustomerCard.tsx';
import { useMay, useMe } from '../../session/session.ts';
import { useChange, useReopen, useSolve } from '../change/useChange.ts';
import { Composer } from '../composer/Composer.tsx';
import { useComposer } from '../composer/useComposer.ts';
import { ticketQuery } from '../queries.ts';
import { noteSeen } from '../seen.ts';
import { Thread } from '../thread/Thread.tsx';
import { isFinished } from '../urgency.ts';
import { CopyList } from './CopyList.tsx';
import type { PickSignals } from './Pickers.tsx';
import { Rating } from './Rating.tsx';
import { JoinStrip, PresenceStrip } from './Strips.tsx';
import styles from './Ticket.module.css';
import { TicketHeader, useBackToList } from './TicketHeader.tsx';
import { TicketSkeleton } from './TicketSkeleton.tsx';
import { words } from './words.ts';

/** What features show beside a ticket; the page composes them. */
type Panels = readonly ComponentType<{ ticket: Ticket }>[];

interface Features {
  /** Beside the letters, below the customer's card. */
  panels: Panels;
  /** Above them. */
  strips: Panels;
}

export function TicketPane({ number, ...features }: { number: string } & Features) {
  const t = useWords(words);
  const query = useQuery(ticketQuery(number));
  const back = useBackToList();
  if (query.data) return <OpenTicket ticket={query.data} {...features} key={number} />;
  if (query.isPending) return <TicketSkeleton />;
  const { error } = query;
  if (error instanceof ApiError && error.code === 'notFound')
    return (
      <EmptyState icon={SearchX} title={t.missing} text={error.message}>
        <Button variant="default" leftSection={<ArrowLeft size={15} />} onClick={back}>
          {t.back}
        </Button>
      </EmptyState>
    );
  return <ErrorState error={error} onRetry={() => void query.refetch()} />;
}

const wideEnough = '(min-width: 1240px)';

function OpenTicket({ ticket, panels, strips }: { ticket: Ticket } & Features) {
  const t = useWords(words);
  const wide = useMediaQuery(wideEnough, undefined, { getInitialValueInEffect: false });
  const [kept, setKept] = useLocalStorage({ key: 'kvitok.card', defaultValue: true });
  const closeButton = useCloseButton();
  const [drawer, { open, close }] = useDisclosure(false);
  const [signals, setSignals] = useState<PickSignals>({ assignee: 0, status: 0 });
  const composer = useComposer(ticket.number);
  const cardShown = wide ? kept : drawer;

  useEffect(() => noteSeen(ticket.id, ticket.lastMessageAt), [ticket.id, ticket.lastMessageAt]);
  useTitle(`${ticket.number} · ${ticket.subject}`);
  useTicketKeys(ticket, composer.open, (name) =>
    setSignals((before) => ({ ...before, [name]: before[name] + 1 })),
  );

  const card = (
    <>
      <CustomerCard customerId={ticket.requesterId} except={ticket.number} />
      {panels.map((Panel) => (
        <Panel key={Panel.displayName ?? Panel.name} ticket={ticket} />
      ))}
      <Rating ticket={ticket} />
      <CopyList ticket={ticket} />
    </>
  );
  return (
    <div className={styles.pane}>
      <div className={styles.work}>
        <TicketHeader
          ticket={ticket}
          signals={signals}
          cardShown={Boolean(cardShown)}
          onCard={() => (wide ? setKept(!kept) : open())}
        />
        <JoinStrip ticket={ticket} />
        <PresenceStrip ticketId={ticket.id} />
        {strips.map((Strip) => (
          <Strip key={Strip.displayName ?? Strip.name} ticket={ticket} />
        ))}
        <Thread ticket={ticket} />
        <Composer ticket={ticket} state={composer} />
      </div>
      {wide && kept && (
        <aside className={styles.side} aria-label={t.card}>
          {card}
        </aside>
      )}
      {!wide && (
        <Drawer
          opened={drawer}
          onClose={close}
          position="right"
          size={340}
          title={t.card}
          padding={0}
          closeButtonProps={closeButton}
        >
          {card}
        </Drawer>
      )}
    </div>
  );
}

function useTicketKeys(
  ticket: Ticket,
  write: (kind: 'reply' | 'note') => void,
  pick: (name: keyof PickSignals) => void,
): void {
  const me = useMe().agent;
  const mayWork = useMay('tickets.work');
  const change = useChange(ticket);
  const solve = useSolve(ticket);
  const reopen = useReopen(ticket);
  const back = useBackToList();
  useShortcuts({ KeyN: () => write('note'), Escape: back });
  useShortcuts(
    {
      KeyR: () => write('reply'),
      KeyA: () => pick('assignee'),
      KeyS: () => pick('status'),
      KeyI: () => ticket.assigneeId !== me.id && change.mutate({ assigneeId: me.id }),
      KeyE: () => (isFinished(ticket.statusCategory) ? reopen.mutate(undefined) : solve.mutate(false)),
    },
    mayWork,
  );
}
