/** Binds the supervisor's endpoints. */
import * as contract from '../../../contract/supervision.ts';
import { callerOf, read, visit, type Route } from '../../platform/http/route.ts';
import { reassign } from './actions/reassign.ts';
import { supervisedTickets, supervision } from './questions.ts';

export const supervisionRoutes: readonly Route[] = [
  read(contract.getSupervision, (scope) => supervision(scope)),
  read(contract.listSupervised, async (scope, { query }) => ({
    items: await supervisedTickets(scope, query),
  })),
  visit(contract.reassign, (here, { body }) => reassign(here.world, callerOf(here), body)),
];
