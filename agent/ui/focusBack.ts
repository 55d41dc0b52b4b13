/** Gives the focus back to where something that lay over the page was opened from. */
import { useEffect, useState } from 'react';

let opener: Element | null = null;

/** The focus that an unmounted dialogue or drawer had would fall to the page as a whole. */
export function useFocusBack(): void {
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
