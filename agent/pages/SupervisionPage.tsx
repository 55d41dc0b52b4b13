/** The supervisor's screen. */
import { Supervision } from '../features/supervision/Supervision.tsx';

export function SupervisionPage() {
  return <Supervision />;
}
