/** What the server said to a form, where the reader looks next: above the button. */
import styles from './FormError.module.css';

export function FormError({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <p role="alert" className={styles.error}>
      {error.message}
    </p>
  );
}
