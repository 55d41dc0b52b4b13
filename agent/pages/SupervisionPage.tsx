/** The supervisor's screen, with how well promises are kept below it. */
import { Attainment } from '../features/sla/Attainment.tsx';
import { Supervision } from '../features/supervision/Supervision.tsx';

export function SupervisionPage() {
  return (
    <Supervision>
      <Attainment supervised />
    </Supervision>
  );
}
