/** Calls about webhooks. */
import * as contract from '../../../contract/webhooks.ts';
import { done, read, write, type Route } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import { createWebhook, pingWebhook, removeWebhook, updateWebhook } from './actions/manage.ts';
import { deliveries, find, list } from './sql.ts';

export const webhookRoutes: readonly Route[] = [
  read(contract.listWebhooks, async (scope) => ({
    items: (await list(scope.tx)).map(({ secret: _secret, ...webhook }) => webhook),
  })),
  write(contract.createWebhook, (scope, { body }) => createWebhook(scope, body)),
  write(contract.updateWebhook, (scope, { params, body }) => updateWebhook(scope, params.id, body)),
  write(contract.removeWebhook, async (scope, { params }) => {
    await removeWebhook(scope, params.id);
    return done;
  }),
  write(contract.pingWebhook, async (scope, { params }) => {
    await pingWebhook(scope, params.id);
    return done;
  }),
  read(contract.listWebhookDeliveries, async (scope, { params }) => {
    if (!(await find(scope.tx, { id: params.id }))) refuse('notFound');
    return { items: await deliveries(scope.tx, { webhookId: params.id }) };
  }),
];
