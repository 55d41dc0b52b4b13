/** The next page of a list that is read now and then. */
import { Button } from '@mantine/core';
import { useWords } from '../lib/words.ts';
import { words } from './words.ts';

interface Props {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
}

export function MoreButton({ list }: Props) {
  const t = useWords(words);
  if (!list.hasNextPage) return null;
  return (
    <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {t.more}
    </Button>
  );
}
