/** Asks once more before something that cannot be taken back. */
import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../lib/words.ts';
import { Dialog } from './Dialog.tsx';
import { FormError } from './FormError.tsx';
import { words } from './words.ts';

interface Props {
  title: string;
  text: ReactNode;
  /** The verb: what will be done. */
  action: string;
  /** Nothing is lost by it: the button is not red. */
  isHarmless?: boolean;
  pending: boolean;
  error: Error | null;
  onConfirm: () => void;
  onClose: () => void;
}

export function Confirm({ title, text, action, isHarmless, pending, error, onConfirm, onClose }: Props) {
  const t = useWords(words);
  return (
    <Dialog onClose={onClose} title={title} width={440}>
      <Stack gap="md">
        <Text size="sm">{text}</Text>
        <FormError error={error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t.cancel}
          </Button>
          <Button
            {...(isHarmless ? {} : { color: 'var(--k-hot)', c: 'var(--k-surface)' })}
            onClick={onConfirm}
            loading={pending}
          >
            {action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
