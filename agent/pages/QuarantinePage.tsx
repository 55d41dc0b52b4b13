/** Letters that did not become tickets by themselves. */
import { Quarantine } from '../features/letters/Quarantine.tsx';
import { PlainPage } from '../ui/PlainPage.tsx';

export function QuarantinePage() {
  return (
    <PlainPage>
      <Quarantine />
    </PlainPage>
  );
}
