/** What can be done with the form: try, save, save in spite of what the test says, disconnect. */
import { Button, Group } from '@mantine/core';
import type { Connection } from '../../../contract/mail.ts';
import { useWords } from '../../lib/words.ts';
import { isFine } from './changes.ts';
import { RemoveMailbox } from './RemoveMailbox.tsx';
import type { MailboxFormState } from './useMailboxForm.ts';
import { words } from './words.ts';

interface Props {
  form: Pick<MailboxFormState, 'draft' | 'test' | 'save' | 'store' | 'tryOut'>;
  saved: Connection | null;
}

export function MailboxButtons({ form, saved }: Props) {
  const t = useWords(words);
  const { draft, test, save, store, tryOut } = form;
  const isBusy = test.isPending || save.isPending;
  const hasFailed = test.data && !isFine(test.data);
  return (
    <Group justify="space-between" gap="xs">
      {saved ? <RemoveMailbox connection={saved} /> : <span />}
      <Group gap="xs">
        {hasFailed && (
          <Button variant="default" onClick={store} loading={save.isPending}>
            {saved ? t.saveAnyway : t.connectAnyway}
          </Button>
        )}
        {!hasFailed && draft.enabled && (
          <Button variant="default" onClick={tryOut} disabled={isBusy}>
            {t.test}
          </Button>
        )}
        <Button type="submit" loading={isBusy}>
          {saved ? t.save : t.testAndConnect}
        </Button>
      </Group>
    </Group>
  );
}
