/** The objects of a customer. */
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../lib/words.ts';
import { SubjectList } from './SubjectList.tsx';
import styles from './Subjects.module.css';
import { customerSubjectsQuery, useKinds } from './subjects.ts';
import { words } from './words.ts';

export function CustomerSubjects({ customerId }: { customerId: string }) {
  const t = useWords(words);
  const hasKinds = useKinds().length > 0;
  const { data } = useQuery({ ...customerSubjectsQuery(customerId), enabled: hasKinds });
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t.title}>
      <h2 className={styles.heading}>{t.title}</h2>
      <SubjectList label={t.title} subjects={data.items} />
    </section>
  );
}
