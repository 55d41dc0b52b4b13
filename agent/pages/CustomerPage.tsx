/** A customer and everything he ever asked. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { cardQuery } from '../features/tickets/queries.ts';
import { ErrorState } from '../ui/State.tsx';

const route = getRouteApi('/inside/customers/$id');

export function CustomerPage() {
  const { id } = route.useParams();
  const card = useQuery(cardQuery(id));
  if (card.error) return <ErrorState error={card.error} onRetry={() => void card.refetch()} />;
  return <h1>{card.data?.customer.name}</h1>;
}
