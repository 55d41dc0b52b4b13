/** Single keys for what is done all day. A Latin letter is what it says; in other layouts, such as the Russian, its place counts. */
import { useEffect, useEffectEvent } from 'react';

/** `KeyboardEvent.code`, with `Shift+` or `Mod+` (Ctrl, ⌘) before it: `KeyR`, `Shift+Slash`, `Mod+Enter`. */
export type Shortcuts = Record<string, (() => void) | undefined>;

export function useShortcuts(shortcuts: Shortcuts, enabled = true): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const action = shortcuts[nameOf(event)];
    if (!action || event.defaultPrevented || !isFree(event)) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    if (!enabled) return;
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [enabled]);
}

export function nameOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): string {
  const mod = event.ctrlKey || event.metaKey ? 'Mod+' : '';
  const alt = event.altKey ? 'Alt+' : '';
  return `${mod}${alt}${event.shiftKey ? 'Shift+' : ''}${placeOf(event)}`;
}

/** Where «R» lies elsewhere, as on a French keyboard, it is the key that says «R». */
function placeOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  return /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : code;
}

/** Keys belong to the field, menu or dialogue that has the focus. */
function isFree(event: KeyboardEvent): boolean {
  if (event.repeat && !event.code.startsWith('Arrow') && event.code !== 'KeyJ' && event.code !== 'KeyK')
    return false;
  const target = event.target as HTMLElement | null;
  if (!target?.closest) return true;
  if (target.isContentEditable) return false;
  if (target.closest('input, textarea, select, [role="menu"], [role="listbox"], [role="dialog"]'))
    return false;
  return !(event.code === 'Enter' && target.closest('button, a'));
}
