/** A line of history between the letters. */
import { memo, useMemo } from 'react';
import type { HistoryItem } from '../../../../contract/thread.ts';
import { useLanguage } from '../../../lib/language.ts';
import { Moment } from '../../../ui/Moment.tsx';
import { useAgents, useRemovedStatuses, useStatuses, useTeams } from '../../staff/staff.ts';
import { useTopics } from '../../topics/topics.ts';
import { type Names, becauseInWords, eventInWords } from './events.ts';
import styles from './Thread.module.css';

export const EventItem = memo(function EventItem({ event }: { event: HistoryItem }) {
  const language = useLanguage();
  const names = useEventNames();
  const because = becauseInWords(event, language);
  return (
    <div className={styles.event}>
      <span className={styles.what}>{eventInWords(event, names, language)}</span>{' '}
      {because && <span>{because}</span>} {event.actor.name && <span>{event.actor.name}</span>}{' '}
      <Moment at={event.at} long />
    </div>
  );
});

function useEventNames(): Names {
  const agents = useAgents();
  const teams = useTeams();
  const statuses = useStatuses();
  const removed = useRemovedStatuses();
  const topics = useTopics();
  return useMemo(
    () => ({
      agent: (id) => agents.find((agent) => agent.id === id)?.name,
      team: (id) => teams.find((team) => team.id === id)?.name,
      status: (id) => [...statuses, ...removed].find((status) => status.id === id)?.name,
      topic: (id) => topics.find((topic) => topic.id === id)?.name,
    }),
    [agents, teams, statuses, removed, topics],
  );
}
