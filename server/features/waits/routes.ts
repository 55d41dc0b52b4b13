/** Binds the endpoint of the queue position. */
import * as contract from '../../../contract/waits.ts';
import { read, type Route } from '../../platform/http/route.ts';
import { accessTicket } from '../tickets/access.ts';
import { waitOf } from './questions.ts';

export const waitRoutes: readonly Route[] = [
  read(contract.getWait, async (scope, { params }) => ({
    wait: await waitOf(scope, await accessTicket(scope, params.number)),
  })),
];
