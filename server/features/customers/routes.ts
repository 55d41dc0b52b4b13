/** Binds the customer endpoints to what they do. The card is shown by a feature above. */
import * as contract from '../../../contract/customers.ts';
import { read, write, type Route } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import { updateCustomer } from './actions/update.ts';
import { findCustomer, listCustomers } from './questions.ts';

export const customerRoutes: readonly Route[] = [
  read(
    contract.getCustomer,
    async (scope, { params }) => (await findCustomer(scope, params.id)) ?? refuse('notFound'),
  ),
  read(contract.listCustomers, (scope, { query }) => listCustomers(scope, query)),
  write(contract.updateCustomer, (scope, { params, body }) => updateCustomer(scope, params.id, body)),
];
