/** Webhooks: a rule tells another program what happened, by a signed call of its address (Standard Webhooks). */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { Done, Id, IdParam, Line, Moment, nullable, oneOf, shape } from './shapes.ts';

const WebhookContent = {
  name: Line(120),
  url: Type.String({ maxLength: 2000, pattern: '^https?://' }),
};

export const Webhook = shape({
  id: Id,
  ...WebhookContent,
  enabled: Type.Boolean(),
  /** What the last call came to nothing by: given up after all tries, or gone and therefore switched off. */
  trouble: nullable(Type.String()),
  createdAt: Moment,
});
export type Webhook = Static<typeof Webhook>;

export const WebhookDelivery = shape({
  id: Id,
  state: oneOf('queued', 'sent', 'failed'),
  tries: Type.Integer(),
  createdAt: Moment,
  nextTryAt: nullable(Moment),
  finishedAt: nullable(Moment),
  /** The HTTP status of the last answer. */
  status: nullable(Type.Integer()),
  /** What went wrong the last time. */
  problem: nullable(Type.String()),
});
export type WebhookDelivery = Static<typeof WebhookDelivery>;

export const listWebhooks = endpoint({
  name: 'webhooks.list',
  method: 'GET',
  path: '/webhooks',
  permission: 'settings.manage',
  summary: 'All webhooks.',
  reply: shape({ items: Type.Array(Webhook) }),
});
export const createWebhook = endpoint({
  name: 'webhooks.create',
  method: 'POST',
  path: '/webhooks',
  permission: 'settings.manage',
  status: 201,
  summary: 'Make a webhook. Its secret is shown this once; signatures are made with it.',
  body: shape(WebhookContent),
  reply: shape({ webhook: Webhook, secret: Type.String() }),
  refusals: ['badWebhook'],
});
export const updateWebhook = endpoint({
  name: 'webhooks.update',
  method: 'PUT',
  path: '/webhooks/:id',
  permission: 'settings.manage',
  summary: 'Change a webhook, switch it on or off.',
  params: IdParam,
  body: shape({ ...WebhookContent, enabled: Type.Boolean() }),
  reply: Webhook,
  refusals: ['badWebhook', 'notFound'],
});
export const removeWebhook = endpoint({
  name: 'webhooks.remove',
  method: 'DELETE',
  path: '/webhooks/:id',
  permission: 'settings.manage',
  summary: 'Remove a webhook with what was to be delivered.',
  params: IdParam,
  reply: Done,
  refusals: ['notFound'],
});
export const pingWebhook = endpoint({
  name: 'webhooks.ping',
  method: 'POST',
  path: '/webhooks/:id/deliveries',
  permission: 'settings.manage',
  status: 202,
  summary: 'Send a `ping` to try it.',
  params: IdParam,
  reply: Done,
  refusals: ['notFound'],
});
export const listWebhookDeliveries = endpoint({
  name: 'webhooks.deliveries',
  method: 'GET',
  path: '/webhooks/:id/deliveries',
  permission: 'settings.manage',
  summary: 'The last fifty deliveries, the newest first.',
  params: IdParam,
  reply: shape({ items: Type.Array(WebhookDelivery) }),
  refusals: ['notFound'],
});
