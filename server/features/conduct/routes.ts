/** Binds the endpoints of warnings and blocks. */
import * as contract from '../../../contract/conduct.ts';
import { read, write, type Route } from '../../platform/http/route.ts';
import { blockCustomer, unblockCustomer } from './actions/block.ts';
import { warnCustomer } from './actions/warn.ts';
import { conductOf } from './questions.ts';

export const conductRoutes: readonly Route[] = [
  read(contract.getConduct, (scope, { params }) => conductOf(scope, params.id)),
  write(contract.warnCustomer, async (scope, { params, body }) =>
    conductOf(scope, await warnCustomer(scope, params.number, body.text)),
  ),
  write(contract.blockCustomer, async (scope, { params, body }) => {
    await blockCustomer(scope, params.id, body.reason.trim());
    return conductOf(scope, params.id);
  }),
  write(contract.unblockCustomer, async (scope, { params }) => {
    await unblockCustomer(scope, params.id);
    return conductOf(scope, params.id);
  }),
];
