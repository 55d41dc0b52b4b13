/** Short news at the edge of the screen that takes nobody's focus. */
import type { NotificationData } from '@mantine/notifications';
import { loadToasts, wantToasts } from './Toasts.tsx';

const shortMs = 3500;
const longMs = 8000;

export function toast(message: string): void {
  show({ message, autoClose: shortMs, withCloseButton: false, color: 'spruce' });
}

/** For `onError`: the server's words are made for the reader. */
export function toastError(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  show({ id: message, message, color: 'red', autoClose: longMs, withCloseButton: true });
}

function show(news: NotificationData): void {
  wantToasts();
  void loadToasts().then(({ notifications }) => notifications.show(news));
}
