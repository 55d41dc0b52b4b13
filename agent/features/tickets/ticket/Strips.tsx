/** What one should know before writing: somebody else is here, or the letter belongs to another ticket. */
import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { GitMerge, PenLine } from 'lucide-react';
import type { Ticket } from '../../../../contract/tickets.ts';
import { useWords } from '../../../lib/words.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { usePresence } from '../../live/presence.ts';
import { useMay, useMe } from '../../session/session.ts';
import { useJoin } from '../change/useChange.ts';
import styles from './Ticket.module.css';
import { words } from './words.ts';

export function PresenceStrip({ ticketId }: { ticketId: string }) {
  const t = useWords(words);
  const me = useMe().agent.id;
  const others = usePresence(ticketId).filter((person) => person.agentId !== me);
  if (others.length === 0) return null;
  const typing = others.filter((person) => person.doing === 'typing');
  const named = typing.length > 0 ? typing : others;
  const names = named.map((person) => person.name).join(', ');
  return (
    <div className={styles.strip} data-calm={typing.length === 0 || undefined} role="status">
      {typing.length > 0 ? (
        <PenLine size={15} aria-hidden />
      ) : (
        <span className={styles.faces} style={{ flex: 'none' }}>
          {others.map((person) => (
            <Avatar key={person.agentId} name={person.name} size={20} />
          ))}
        </span>
      )}
      <span>{typing.length > 0 ? t.typing(names, typing.length > 1) : t.viewing(names)}</span>
    </div>
  );
}

export function JoinStrip({ ticket }: { ticket: Ticket }) {
  const t = useWords(words);
  const mayWork = useMay('tickets.work');
  const navigate = useNavigate();
  const join = useJoin(ticket);
  const suggestion = ticket.joinSuggestion;
  if (!suggestion) return null;
  const { number, subject, reason } = suggestion;
  return (
    <div className={styles.strip}>
      <GitMerge size={16} aria-hidden />
      <span>
        <Link to="/tickets/$number" params={{ number }}>
          {t.joinTitle(number)}
        </Link>
        {subject && ` · ${subject}`}. {reason}
      </span>
      {mayWork && (
        <Button
          size="compact-sm"
          variant="default"
          loading={join.isPending}
          onClick={() =>
            join.mutate(number, {
              onSuccess: () => void navigate({ to: '/tickets/$number', params: { number } }),
            })
          }
        >
          {t.joinTo(number)}
        </Button>
      )}
    </div>
  );
}
