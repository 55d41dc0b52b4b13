/** Disconnects a mailbox after one more question. */
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import type { Connection } from '../../../contract/mail.ts';
import { useWords } from '../../lib/words.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { toast } from '../../ui/toast.ts';
import { useRemoveConnection } from './changes.ts';
import { words } from './words.ts';

export function RemoveMailbox({ connection }: { connection: Connection }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const [asking, ask] = useDisclosure(false);
  const remove = useRemoveConnection(connection.id, () => {
    toast(t.removed);
    void navigate({ to: '/settings/mailboxes' });
  });
  return (
    <>
      <Button variant="subtle" color="var(--k-hot)" onClick={ask.open}>
        {t.remove}
      </Button>
      {asking && (
        <Confirm
          title={t.removeTitle(connection.settings.address)}
          text={t.removeText}
          action={t.remove}
          pending={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate()}
          onClose={ask.close}
        />
      )}
    </>
  );
}
