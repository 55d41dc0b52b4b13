/** Where a form ends: what the server said to it, and the buttons. */
import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../lib/words.ts';
import { FormError } from './FormError.tsx';
import { words } from './words.ts';

/** What a form waits for: a mutation is one. */
export interface Saving {
  isPending: boolean;
  error: Error | null;
}

export interface FootProps {
  saving: Saving;
  /** The verb on the button; «save» if not said. */
  action?: string | undefined;
  /** The button is red: something ends by it. */
  isGrave?: boolean;
  isDisabled?: boolean;
  /** What else follows from the button, for those who rest on it. */
  hint?: string | undefined;
  /** Stands opposite the button, such as the way to remove what is changed. */
  aside?: ReactNode;
  onCancel?: () => void;
}

export function FormFoot({ saving, action, isGrave, isDisabled, hint, aside, onCancel }: FootProps) {
  const t = useWords(words);
  return (
    <>
      <FormError error={saving.error} />
      <Group justify={aside ? 'space-between' : 'flex-end'} gap="xs">
        {aside}
        <Group gap="xs" ml="auto">
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t.cancel}
            </Button>
          )}
          <Button
            {...(isGrave && { color: 'var(--k-hot)', c: 'var(--k-surface)' })}
            type="submit"
            title={hint}
            disabled={isDisabled}
            loading={saving.isPending}
          >
            {action ?? t.save}
          </Button>
        </Group>
      </Group>
    </>
  );
}
