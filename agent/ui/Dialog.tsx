/** A dialogue that exists while it is open; afterwards the focus is where it was. */
import { Modal, type ModalProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCloseButton } from './closeButton.ts';
import { useFocusBack } from './focusBack.ts';

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
