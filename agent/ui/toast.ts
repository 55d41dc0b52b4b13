/** Short news at the edge of the screen that takes nobody's focus. */
import { notifications } from '@mantine/notifications';

const shortMs = 3500;
const longMs = 8000;

export function toast(message: string): void {
  notifications.show({ message, autoClose: shortMs, withCloseButton: false, color: 'spruce' });
}

/** For `onError`: the server's words are made for the reader. */
export function toastError(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  notifications.show({ id: message, message, color: 'red', autoClose: longMs, withCloseButton: true });
}
