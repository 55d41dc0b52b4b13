/** Objects, one a line, each with the way to its page. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SubjectBrief } from '../../../contract/subjects.ts';
import { KindIcon } from './KindIcon.tsx';
import styles from './Subjects.module.css';
import { useKinds } from './subjects.ts';

interface Props<S> {
  label: string;
  subjects: readonly S[];
  /** Small, behind the name. */
  note?: (subject: S) => string | undefined;
  action?: (subject: S) => ReactNode;
}

export function SubjectList<S extends SubjectBrief>({ label, subjects, note, action }: Props<S>) {
  const kinds = useKinds();
  if (subjects.length === 0) return null;
  return (
    <ul className={styles.linked} aria-label={label}>
      {subjects.map((subject) => {
        const kind = kinds.find((one) => one.id === subject.kindId);
        const about = [subject.name, note?.(subject)].filter(Boolean).join(' · ');
        return (
          <li key={subject.id} className={styles.object}>
            <KindIcon icon={kind?.icon} />
            <span className={styles.what}>
              <Link to="/objects/$id" params={{ id: subject.id }} className={styles.link}>
                {kind?.name} {subject.externalId}
              </Link>
              {about && <span className={styles.about}> {about}</span>}
            </span>
            {action?.(subject)}
          </li>
        );
      })}
    </ul>
  );
}
