/** The lists and their counters. */
import { countViews, listTickets as listEndpoint } from '../../../contract/tickets.ts';
import { read, type Route } from '../../platform/http/route.ts';
import { nilId } from '../../platform/ids.ts';
import { listTickets } from './lists.ts';
import { sightOf } from './sight.ts';
import { countFromTally, countQuiet, countToReview, countTrouble } from './sql.ts';

const nothing = { unassigned: 0, mine: 0, team: 0, waiting: 0, unfinished: 0 };

export const viewRoutes: Route[] = [
  read(listEndpoint, (scope, { query }) => listTickets(scope, query)),
  read(countViews, async (scope) => {
    const [counts, trouble, quiet, review] = await Promise.all([
      countFromTally(scope.tx, { ...sightOf(scope), nobody: nilId, own: scope.actor.groups }),
      countTrouble(scope.tx),
      countQuiet(scope.tx, sightOf(scope)),
      countToReview(scope.tx, { ...sightOf(scope), now: scope.now }),
    ]);
    return {
      ...nothing,
      ...counts,
      quarantine: 0,
      undelivered: 0,
      ...trouble,
      quiet: quiet?.quiet ?? 0,
      review: review?.review ?? 0,
    };
  }),
];
