/** Calls about connections. The live test and the presets belong to the channel: `channels/email/routes.ts`. */
import {
  createConnection,
  listConnections,
  removeConnection as removeEndpoint,
  updateConnection,
} from '../../../contract/mail.ts';
import { done, read, write, type Route } from '../../platform/http/route.ts';
import { changeConnection } from './actions/change.ts';
import { connect } from './actions/connect.ts';
import { removeConnection } from './actions/remove.ts';
import { allConnections } from './questions.ts';
import { connectionOnWire } from './wire.ts';

export const connectionRoutes: readonly Route[] = [
  read(listConnections, async (scope) => {
    const all = await allConnections(scope);
    return { items: all.map((row) => connectionOnWire(scope.world, row, scope.actor)) };
  }),
  write(createConnection, async (scope, { body }) =>
    connectionOnWire(scope.world, await connect(scope, body), scope.actor),
  ),
  write(updateConnection, async (scope, { params, body }) =>
    connectionOnWire(scope.world, await changeConnection(scope, params.id, body), scope.actor),
  ),
  write(removeEndpoint, async (scope, { params }) => {
    await removeConnection(scope, params.id);
    return done;
  }),
];
