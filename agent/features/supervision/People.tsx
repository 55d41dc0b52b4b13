/** Who is on, and how full their hands are. */
import type { AgentState } from '../../../contract/supervision.ts';
import { useWords } from '../../lib/words.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { availabilityWords } from '../availability/words.ts';
import { DropTarget } from './DropTarget.tsx';
import type { Source } from './supervision.ts';
import styles from './Supervision.module.css';
import { words } from './words.ts';

interface Props {
  agents: readonly AgentState[];
  source: Source | null;
  onOpen: (source: Source) => void;
  onGive: (numbers: string[], agentId: string) => void;
}

export function People({ agents, source, onOpen, onGive }: Props) {
  const t = useWords(words);
  const states = useWords(availabilityWords).states;
  const onFirst = agents.toSorted(
    (a, b) => Number(b.availability === 'online') - Number(a.availability === 'online'),
  );
  return (
    <section className={styles.block} aria-label={t.people}>
      <h2 className={styles.blockTitle}>{t.people}</h2>
      {onFirst.map((agent) => {
        const { id, name, availability, load, capacity, waiting, burning } = agent;
        const part = capacity > 0 ? Math.min(1, load / capacity) : 1;
        return (
          <DropTarget
            key={id}
            pressed={source !== null && 'assigneeId' in source && source.assigneeId === id}
            onPress={() => onOpen({ assigneeId: id })}
            onTickets={(numbers) => onGive(numbers, id)}
          >
            <span className={styles.person} data-off={availability !== 'online' || undefined}>
              <Avatar name={name} size={26} />
              <span className={styles.who}>
                <span className={styles.name}>{name}</span>
                <small className={styles.state} data-state={availability}>
                  {states[availability]}
                </small>
              </span>
              <span className={styles.load}>
                <span>
                  {t.load(load, capacity)}
                  {burning > 0 && (
                    <b className={styles.hot}>
                      {' '}
                      · {burning} {t.burning(burning)}
                    </b>
                  )}
                </span>
                <span className={styles.bar} aria-hidden>
                  <span style={{ width: `${part * 100}%` }} data-full={part >= 1 || undefined} />
                </span>
                {waiting > 0 && <small className={styles.faint}>{t.parked(waiting)}</small>}
              </span>
            </span>
          </DropTarget>
        );
      })}
    </section>
  );
}
