/** Answers that did not reach the customer. */
import { Undelivered } from '../features/outbox/Undelivered.tsx';
import { PlainPage } from '../ui/PlainPage.tsx';

export function UndeliveredPage() {
  return (
    <PlainPage>
      <Undelivered />
    </PlainPage>
  );
}
