/** What the browser's tab is called while a page is shown. */
import { useEffect } from 'react';

export function useTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
