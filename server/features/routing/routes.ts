/** Binds the endpoints of queues to what they do. */
import * as contract from '../../../contract/routing.ts';
import { read, write, type Route } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import { shapeTicket } from '../tickets/shape.ts';
import { setQueue } from './actions/set-queue.ts';
import { takeNext } from './actions/take-next.ts';
import { allQueues, previewAbsence } from './questions.ts';

export const routingRoutes: readonly Route[] = [
  read(contract.listQueues, async (scope) => ({ items: await allQueues(scope) })),
  write(contract.setQueue, (scope, { body }) => setQueue(scope, body)),
  write(contract.takeNext, async (scope, { body }) => {
    const ticket = await takeNext(scope, body);
    return { ticket: ticket && (await shapeTicket(scope, ticket)) };
  }),
  read(contract.previewAbsence, async (scope, { query }) => {
    if (query.agentId !== scope.actor.id && !scope.actor.permissions.has('staff.manage'))
      refuse('notAllowed');
    return previewAbsence(scope, query);
  }),
];
