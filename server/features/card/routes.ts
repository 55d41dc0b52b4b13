/** The card beside the reply box: who this is, and what there was before. */
import { getCard } from '../../../contract/customers.ts';
import { read, type Route } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import { findCustomer } from '../customers/questions.ts';
import { shapeCustomer } from '../customers/shape.ts';
import { listTickets } from '../views/lists.ts';
import { sightOf } from '../views/sight.ts';
import { pastOf } from './sql.ts';

const EARLIER_SHOWN = 20;

export const cardRoutes: Route[] = [
  read(getCard, async (scope, { params }) => {
    const customer = (await findCustomer(scope, params.id)) ?? refuse('notFound');
    const [earlier, past] = await Promise.all([
      listTickets(scope, { requesterId: customer.id, limit: EARLIER_SHOWN }),
      pastOf(scope.tx, { requesterId: customer.id, ...sightOf(scope) }),
    ]);
    return {
      customer: await shapeCustomer(scope, customer),
      tickets: earlier.items,
      ticketCount: past?.ticketCount ?? 0,
      averageScore: past?.averageScore ?? null,
    };
  }),
];
