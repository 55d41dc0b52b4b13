/** A customer and everything he ever asked. */
import { getRouteApi } from '@tanstack/react-router';
import { CustomerCard } from '../features/customers/CustomerCard.tsx';
import { CustomerSubjects } from '../features/subjects/CustomerSubjects.tsx';
import styles from './CustomerPage.module.css';

const route = getRouteApi('/inside/customers/$id');

export function CustomerPage() {
  const { id } = route.useParams();
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <CustomerCard customerId={id} />
        <CustomerSubjects customerId={id} />
      </div>
    </main>
  );
}
