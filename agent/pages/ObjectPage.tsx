/** The page of one of the company's objects. */
import { SubjectDetail } from '../features/subjects/SubjectDetail.tsx';
import styles from './RulesPage.module.css';

export function ObjectPage() {
  return (
    <main className={styles.page}>
      <SubjectDetail />
    </main>
  );
}
