/** A list with nothing in it, which is mostly good news. */
import type { ViewKey } from '../../../../contract/tickets.ts';
import { useWords } from '../../../lib/words.ts';
import { EmptyState } from '../../../ui/State.tsx';
import { viewIcons } from '../viewIcons.ts';
import { words } from './words.ts';

export function EmptyList({ view }: { view: ViewKey }) {
  const { title, text } = useWords(words).empty[view];
  return <EmptyState icon={viewIcons[view]} title={title} text={text} />;
}
