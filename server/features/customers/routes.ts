/** Binds the customer endpoints to what they do. The card is shown by a feature above. */
import * as contract from '../../../contract/customers.ts';
import { callerOf, read, visit, write, type Route } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import { work } from '../../platform/scope.ts';
import { revealValue } from '../fields/actions/reveal.ts';
import { updateOrganization } from './actions/organization.ts';
import { setTiers } from './actions/set-tiers.ts';
import { updateCustomer } from './actions/update.ts';
import { findOrganization } from './organization-sql.ts';
import { findCustomer, listCustomers } from './questions.ts';
import { shapeCustomer, shapeOrganization, shapeTier } from './shape.ts';
import { allTiers } from './tiers.ts';

export const customerRoutes: readonly Route[] = [
  read(contract.getCustomer, async (scope, { params }) =>
    shapeCustomer(scope, (await findCustomer(scope, params.id)) ?? refuse('notFound')),
  ),
  read(contract.listCustomers, async (scope, { query }) => {
    const { items, next } = await listCustomers(scope, query);
    return { items: await Promise.all(items.map((one) => shapeCustomer(scope, one))), next };
  }),
  write(contract.updateCustomer, async (scope, { params, body }) =>
    shapeCustomer(scope, await updateCustomer(scope, params.id, body)),
  ),
  write(contract.updateOrganization, async (scope, { params, body }) =>
    shapeOrganization(scope, await updateOrganization(scope, params.id, body)),
  ),
  // No writes: an answer that is remembered for its Idempotency-Key would keep the secret.
  visit(contract.revealCustomerField, (calling, { params: { id, fieldId } }) => {
    const { accountId, actor } = callerOf(calling);
    return work(calling.world, accountId, actor, async (scope) => {
      const customer = (await findCustomer(scope, id)) ?? refuse('notFound');
      return { value: await revealValue(scope, customer.fields, fieldId, { customer: id }) };
    });
  }),
  visit(contract.revealOrganizationField, (calling, { params: { id, fieldId } }) => {
    const { accountId, actor } = callerOf(calling);
    return work(calling.world, accountId, actor, async (scope) => {
      const organization = (await findOrganization(scope.tx, { id })) ?? refuse('notFound');
      return { value: await revealValue(scope, organization.fields, fieldId, { organization: id }) };
    });
  }),
  read(contract.listTiers, async (scope) => ({
    items: (await allTiers(scope)).map((tier) => shapeTier(tier, scope.actor.language)),
  })),
  write(contract.setTiers, async (scope, { body }) => ({
    items: (await setTiers(scope, body.items)).map((tier) => shapeTier(tier, scope.actor.language)),
  })),
];
