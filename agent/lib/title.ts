/** What the browser's tab is called while a page is shown, and how much is unread. */
import { useEffect } from 'react';

let shown = '';
let unread = 0;

export function useTitle(title: string): void {
  useEffect(() => {
    const before = shown || document.title;
    show(title);
    return () => show(before);
  }, [title]);
}

/** The number stands before every title: «(3) Мои»; an installed app shows it on its icon. */
export function countInTitle(count: number): void {
  unread = count;
  show(shown || document.title);
  if ('setAppBadge' in navigator) void navigator.setAppBadge(count).catch(() => undefined);
}

function show(title: string): void {
  shown = title;
  document.title = unread > 0 ? `(${unread}) ${title}` : title;
}
