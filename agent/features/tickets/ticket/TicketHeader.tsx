/** The head of a ticket: what it is, how it stands, and what is done most. */
import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import {
  Archive,
  ArrowLeft,
  Check,
  Ellipsis,
  Link2,
  PanelRight,
  RotateCcw,
  UserRoundCheck,
} from 'lucide-react';
import type { Ticket } from '../../../../contract/tickets.ts';
import { useWords } from '../../../lib/words.ts';
import { toast } from '../../../ui/toast.ts';
import { useMay, useMe } from '../../session/session.ts';
import { useChange, useReopen, useSolve } from '../change/useChange.ts';
import { useSource } from '../list/source.ts';
import { isFinished } from '../urgency.ts';
import { Deadline } from './Deadline.tsx';
import { type PickSignals, Pickers } from './Pickers.tsx';
import { Subject } from './Subject.tsx';
import styles from './Ticket.module.css';
import { words } from './words.ts';

interface Props {
  ticket: Ticket;
  signals: PickSignals;
  cardShown: boolean;
  onCard: () => void;
}

export function TicketHeader({ ticket, signals, cardShown, onCard }: Props) {
  const t = useWords(words);
  const back = useBackToList();
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <ActionIcon
          className={styles.back ?? ''}
          variant="subtle"
          color="gray"
          aria-label={t.back}
          onClick={back}
        >
          <ArrowLeft size={19} />
        </ActionIcon>
        <div className={styles.title}>
          <span className={styles.number}>{ticket.number}</span>
          <Deadline ticket={ticket} />
          {ticket.followUpOf && (
            <Link to="/tickets/$number" params={{ number: ticket.followUpOf }} className={styles.followUp}>
              {t.followUpOf} {ticket.followUpOf}
            </Link>
          )}
        </div>
        <Actions ticket={ticket} />
        <Tooltip label={cardShown ? t.hideCard : t.card}>
          <ActionIcon
            variant={cardShown ? 'light' : 'subtle'}
            color={cardShown ? 'spruce' : 'gray'}
            aria-label={t.card}
            aria-pressed={cardShown}
            onClick={onCard}
          >
            <PanelRight size={18} />
          </ActionIcon>
        </Tooltip>
      </div>
      <Subject ticket={ticket} />
      <Pickers ticket={ticket} signals={signals} />
    </header>
  );
}

function Actions({ ticket }: { ticket: Ticket }) {
  const t = useWords(words);
  const me = useMe().agent;
  const mayWork = useMay('tickets.work');
  const change = useChange(ticket);
  const solve = useSolve(ticket);
  const reopen = useReopen(ticket);
  const finished = isFinished(ticket.statusCategory);

  async function copyLink() {
    await navigator.clipboard.writeText(ticket.statusUrl);
    toast(t.copied);
  }

  return (
    <div className={styles.actions}>
      {mayWork && ticket.assigneeId !== me.id && !finished && (
        <Button
          variant="default"
          size="compact-md"
          className={styles.action ?? ''}
          leftSection={<UserRoundCheck size={15} />}
          onClick={() => change.mutate({ assigneeId: me.id })}
        >
          {t.take}
        </Button>
      )}
      {mayWork && (
        <Button
          variant={finished ? 'default' : 'light'}
          size="compact-md"
          className={styles.action ?? ''}
          leftSection={finished ? <RotateCcw size={15} /> : <Check size={15} />}
          loading={solve.isPending || reopen.isPending}
          onClick={() => (finished ? reopen.mutate(undefined) : solve.mutate(false))}
        >
          {finished ? t.reopen : t.solve}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t.more}>
            <Ellipsis size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Link2 size={15} />} onClick={() => void copyLink()}>
            {t.copyLink}
          </Menu.Item>
          {mayWork && ticket.statusCategory !== 'closed' && (
            <Menu.Item leftSection={<Archive size={15} />} onClick={() => solve.mutate(true)}>
              {t.closeForGood}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

export function useBackToList(): () => void {
  const navigate = useNavigate();
  const source = useSource();
  return () => {
    if (source.kind === 'search') void navigate({ to: '/search', search: { q: source.q } });
    else void navigate({ to: '/inbox/$view', params: { view: source.view } });
  };
}
