/** The queues of the supervised teams: what waits, what burns, since when. */
import type { QueueState } from '../../../contract/supervision.ts';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language.ts';
import { span } from '../../lib/time.ts';
import { useWords } from '../../lib/words.ts';
import { useTeams } from '../staff/staff.ts';
import { DropTarget } from './DropTarget.tsx';
import type { Source } from './supervision.ts';
import styles from './Supervision.module.css';
import { words } from './words.ts';

interface Props {
  queues: readonly QueueState[];
  source: Source | null;
  onOpen: (source: Source) => void;
  onGive: (numbers: string[], queue: Pick<QueueState, 'teamId' | 'line'>) => void;
}

export function Queues({ queues, source, onOpen, onGive }: Props) {
  const t = useWords(words);
  const language = useLanguage();
  const now = useNow();
  const teams = new Map(useTeams().map((team) => [team.id, team.name]));
  return (
    <section className={styles.block} aria-label={t.queues}>
      <h2 className={styles.blockTitle}>{t.queues}</h2>
      {queues.map((queue) => {
        const { teamId, line, waiting, unassigned, burning, oldestSince } = queue;
        const isOpen =
          source !== null && 'teamId' in source && source.teamId === teamId && source.line === line;
        return (
          <DropTarget
            key={`${teamId} ${line}`}
            pressed={isOpen}
            onPress={() => onOpen({ teamId, line })}
            onTickets={(numbers) => onGive(numbers, { teamId, line })}
          >
            <span className={styles.name}>{t.lineOf(teams.get(teamId) ?? '', line)}</span>
            <span className={styles.figures}>
              <Figure name={t.waiting(waiting)} value={String(waiting)} />
              <Figure name={t.unassigned(unassigned)} value={String(unassigned)} />
              <Figure name={t.burning(burning)} value={String(burning)} hot={burning > 0} />
              <Figure
                name={t.oldest}
                value={oldestSince ? span(now - new Date(oldestSince).getTime(), language) : '—'}
              />
            </span>
          </DropTarget>
        );
      })}
    </section>
  );
}

function Figure({ name, value, hot = false }: { name: string; value: string; hot?: boolean }) {
  return (
    <span className={styles.figure} data-hot={hot || undefined}>
      <b>{value}</b> <small>{name}</small>
    </span>
  );
}
