/** Removing what a form changes: a quiet button, and the question behind it. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../lib/words.ts';
import { Confirm } from './Confirm.tsx';
import type { Saving } from './FormFoot.tsx';
import { words } from './words.ts';

export interface Removal {
  title: string;
  text: string;
  /** The verb; «remove» if not said. */
  action?: string;
  removing: Saving;
  onRemove: () => void;
}

export function RemoveButton({ removal, onClick }: { removal: Removal; onClick: () => void }) {
  const t = useWords(words);
  return (
    <Button variant="subtle" color="var(--k-hot)" onClick={onClick}>
      {removal.action ?? t.remove}
    </Button>
  );
}

export function ConfirmRemoval({
  title,
  text,
  action,
  removing,
  onRemove,
  onClose,
}: Removal & { onClose: () => void }) {
  const t = useWords(words);
  return (
    <Confirm
      title={title}
      text={text}
      action={action ?? t.remove}
      pending={removing.isPending}
      error={removing.error}
      onConfirm={onRemove}
      onClose={onClose}
    />
  );
}

/** For a form that is a page: the question stands above it. */
export function Remove(removal: Removal) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <RemoveButton removal={removal} onClick={() => setAsking(true)} />
      {isAsking && <ConfirmRemoval {...removal} onClose={() => setAsking(false)} />}
    </>
  );
}
