/** What the cross of a window is called, for those who hear it. */
import { useWords } from '../lib/words.ts';
import { words } from './words.ts';

export function useCloseButton(): { 'aria-label': string } {
  return { 'aria-label': useWords(words).close };
}
