/** The card of the last hand-over, above the letters: what was tried, what is asked. It stays until the ticket is finished. */
import { useQuery } from '@tanstack/react-query';
import { CornerRightUp, Undo2 } from 'lucide-react';
import type { HandOver } from '../../../contract/lines.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import { useWords } from '../../lib/words.ts';
import { Moment } from '../../ui/Moment.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useAgents } from '../staff/staff.ts';
import { statusWords } from '../tickets/statusWords.ts';
import { isFinished } from '../tickets/urgency.ts';
import { lineHistoryQuery } from './lines.ts';
import styles from './Lines.module.css';
import { words } from './words.ts';

export function LineStrip({ ticket }: { ticket: Ticket }) {
  const { data } = useQuery(lineHistoryQuery(ticket.number));
  const last = data?.items[0];
  if (!last || isFinished(ticket.statusCategory)) return null;
  return <HandOverCard last={last} />;
}
LineStrip.displayName = 'LineStrip';

function HandOverCard({ last }: { last: HandOver }) {
  const t = useWords(words);
  const { priorities } = useWords(statusWords);
  const name = useAgents().find((agent) => agent.id === last.byAgentId)?.name ?? t.rule;
  const isUp = last.direction === 'up';
  const Icon = isUp ? CornerRightUp : Undo2;
  const isUrgent = last.urgency === 'urgent' || last.urgency === 'high';
  return (
    <section className={styles.card} aria-label={t.earlier}>
      <div className={styles.head}>
        <Icon size={16} aria-hidden />
        <span>{isUp ? t.handedBy(name, last.toLine) : t.returnedBy(name, last.toLine)}</span>
        {last.urgency && <Tag tone={isUrgent ? 'hot' : 'calm'}>{priorities[last.urgency]}</Tag>}
        <Moment at={last.at} long className={styles.time} />
      </div>
      {isUp ? (
        <>
          <Pair name={t.cardAsked} text={last.asked} />
          <Pair name={t.cardTried} text={last.tried} />
        </>
      ) : (
        <Pair name={t.reason} text={last.reason} />
      )}
    </section>
  );
}

function Pair({ name, text }: { name: string; text: string }) {
  return (
    <dl className={styles.pair}>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </dl>
  );
}
