/** A dialogue that exists while it is open; afterwards the focus is where it was. */
import { Modal, type ModalProps } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useCloseButton } from './closeButton.ts';

interface Props extends Pick<ModalProps, 'closeOnClickOutside' | 'closeOnEscape' | 'withCloseButton'> {
  title: string;
  /** Pixels. */
  width?: number;
  onClose: () => void;
  children: ReactNode;
}

export function Dialog({ width = 480, ...rest }: Props) {
  const closeButton = useCloseButton();
  useFocusBack();
  return <Modal opened size={width} closeButtonProps={closeButton} {...rest} />;
}

let opener: Element | null = null;

/** The focus that an unmounted dialogue had would fall to the page as a whole. */
function useFocusBack(): void {
  const [before] = useState(whoOpens);
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
      });
    },
    [before],
  );
}

/** A dialogue that follows upon another goes back to where the first was opened from. */
function whoOpens(): Element | null {
  const active = document.activeElement;
  if (!active?.closest('[role="dialog"]')) opener = active;
  return opener;
}
