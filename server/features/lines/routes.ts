/** Binds the endpoints of support lines to what they do. */
import * as contract from '../../../contract/lines.ts';
import { read, write, type Route } from '../../platform/http/route.ts';
import { accessTicket } from '../tickets/access.ts';
import { shapeTicket } from '../tickets/shape.ts';
import { escalate } from './actions/escalate.ts';
import { returnTicket } from './actions/return.ts';
import { lineHistory } from './questions.ts';

export const lineRoutes: readonly Route[] = [
  read(contract.getLineHistory, async (scope, { params }) =>
    lineHistory(scope, await accessTicket(scope, params.number)),
  ),
  write(contract.escalateTicket, async (scope, { params, body }) =>
    shapeTicket(scope, await escalate(scope, params.number, body)),
  ),
  write(contract.returnTicket, async (scope, { params, body }) =>
    shapeTicket(scope, await returnTicket(scope, params.number, body)),
  ),
];
