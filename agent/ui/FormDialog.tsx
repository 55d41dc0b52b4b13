/** A dialogue with a form: its inputs, what the server said to them, and the buttons. */
import { Stack } from '@mantine/core';
import { type ComponentProps, type FormEvent, type ReactNode, useState } from 'react';
import { Dialog } from './Dialog.tsx';
import { type FootProps, FormFoot } from './FormFoot.tsx';
import { ConfirmRemoval, RemoveButton, type Removal } from './Removal.tsx';

type DialogProps = Pick<ComponentProps<typeof Dialog>, 'title' | 'width' | 'closeOnClickOutside' | 'onClose'>;

interface Props extends DialogProps, Pick<FootProps, 'saving' | 'action' | 'isGrave' | 'isDisabled'> {
  onSubmit: () => void;
  /** How to remove what is changed here; the question takes the place of the form. */
  removal?: Removal | null | undefined;
  children: ReactNode;
}

export function FormDialog({
  removal,
  onSubmit,
  children,
  saving,
  action,
  isGrave,
  isDisabled,
  ...frame
}: Props) {
  const [isRemoving, setRemoving] = useState(false);
  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  if (isRemoving && removal) return <ConfirmRemoval {...removal} onClose={() => setRemoving(false)} />;
  return (
    <Dialog {...frame}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {children}
          <FormFoot
            saving={saving}
            action={action}
            isGrave={isGrave}
            isDisabled={isDisabled}
            aside={removal && <RemoveButton removal={removal} onClick={() => setRemoving(true)} />}
            onCancel={frame.onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
