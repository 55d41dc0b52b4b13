/** A list that comes from the server: the rows, or what stands in their place. */
import { Skeleton } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card, NoRows, RowList } from './Section.tsx';
import { EmptyState, ErrorState } from './State.tsx';

/** What is asked of the server: a query is one. */
interface Asked<Answer> {
  data: Answer | undefined;
  error: Error | null;
  refetch: () => unknown;
}

interface LoadedProps<Answer> {
  query: Asked<Answer>;
  /** Pixels that are kept free until the answer is here. */
  height: number;
  children: (answer: Answer) => ReactNode;
}

export function Loaded<Answer>({ query, height, children }: LoadedProps<Answer>) {
  const { data, error, refetch } = query;
  if (data !== undefined) return children(data);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <Skeleton height={height} radius="md" />;
}

interface ItemsProps<Item> {
  query: Asked<{ items: readonly Item[] }>;
  label: string;
  /** Said in passing, or the way to the first one. */
  empty: ReactNode;
  height?: number;
  children: (item: Item, at: number, all: readonly Item[]) => ReactNode;
}

const usualHeight = 80;

export function Items<Item>({ query, label, empty, height = usualHeight, children }: ItemsProps<Item>) {
  return (
    <Loaded query={query} height={height}>
      {({ items }) =>
        items.length > 0 ? (
          <RowList label={label}>{items.map(children)}</RowList>
        ) : typeof empty === 'string' ? (
          <NoRows>{empty}</NoRows>
        ) : (
          empty
        )
      }
    </Loaded>
  );
}

interface ListCardProps<Item> extends Omit<ItemsProps<Item>, 'label' | 'empty'> {
  title: string;
  text: string;
  /** Makes one more. */
  add: ReactNode;
  icon: LucideIcon;
  emptyTitle: string;
  emptyText: string;
}

/** A card that invites while it is empty, and has a heading as soon as there is something below it. */
export function ListCard<Item>({
  title,
  text,
  add,
  icon,
  emptyTitle,
  emptyText,
  ...list
}: ListCardProps<Item>) {
  const isEmpty = !list.query.data?.items.length;
  const empty = (
    <EmptyState icon={icon} title={emptyTitle} text={emptyText}>
      {add}
    </EmptyState>
  );
  return (
    <Card {...(!isEmpty && { title, text, action: add })}>
      <Items {...list} label={title} empty={empty} />
    </Card>
  );
}
