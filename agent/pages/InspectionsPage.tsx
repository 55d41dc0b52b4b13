/** The pages of inspections, in the middle of the screen like those of settings. */
import { InspectionDetail } from '../features/inspections/InspectionDetail.tsx';
import { InspectionsList } from '../features/inspections/InspectionsList.tsx';
import styles from './RulesPage.module.css';

export function InspectionsPage() {
  return (
    <main className={styles.page}>
      <InspectionsList />
    </main>
  );
}

export function InspectionPage() {
  return (
    <main className={styles.page}>
      <InspectionDetail />
    </main>
  );
}
