/** What I want to be reminded of. */
import { MyReminders } from '../features/waiting/MyReminders.tsx';
import { PlainPage } from '../ui/PlainPage.tsx';

export function RemindersPage() {
  return (
    <PlainPage>
      <MyReminders />
    </PlainPage>
  );
}
