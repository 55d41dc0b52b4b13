/** Statements on webhooks and their deliveries. */
import { change, changeReturning, many, maybeOne } from '../../platform/db/statement.ts';

export interface WebhookRow {
  id: string;
  name: string;
  url: string;
  secret: Buffer;
  enabled: boolean;
  trouble: string | null;
  createdAt: Date;
}

const columns = 'id, name, url, secret, enabled, trouble, created_at';

export const list = many<object, WebhookRow>(
  'webhooks.list',
  `select ${columns} from webhook where account_id = :account order by lower(name), id`,
);

export const find = maybeOne<{ id: string }, WebhookRow>(
  'webhooks.find',
  `select ${columns} from webhook where account_id = :account and id = :id`,
);

export const insert = change<Pick<WebhookRow, 'id' | 'name' | 'url' | 'secret'> & { at: Date }>(
  'webhooks.insert',
  `insert into webhook (account_id, id, name, url, secret, created_at) values (:account, :id, :name, :url, :secret, :at)`,
);

export const update = change<Pick<WebhookRow, 'id' | 'name' | 'url' | 'enabled'>>(
  'webhooks.update',
  `update webhook set name = :name, url = :url, enabled = :enabled, trouble = null where account_id = :account and id = :id`,
);

export const switchOff = change<{ id: string; trouble: string }>(
  'webhooks.switchOff',
  'update webhook set enabled = false, trouble = :trouble where account_id = :account and id = :id',
);

export const setTrouble = change<{ id: string; trouble: string | null }>(
  'webhooks.setTrouble',
  'update webhook set trouble = :trouble where account_id = :account and id = :id and trouble is distinct from :trouble',
);

export const remove = change<{ id: string }>(
  'webhooks.remove',
  'delete from webhook where account_id = :account and id = :id',
);

export const insertDelivery = change<{
  id: string;
  webhookId: string;
  ticketId: string | null;
  body: string;
  at: Date;
}>(
  'webhooks.insertDelivery',
  `insert into webhook_delivery (account_id, id, webhook_id, ticket_id, body, created_at, next_try_at)
   values (:account, :id, :webhookId, :ticketId, :body, :at, :at)`,
);

export interface Claimed {
  id: string;
  webhookId: string;
  body: string;
  tries: number;
}

/** Held by a lease: when the process dies, somebody else tries again after it. */
export const claimDelivery = changeReturning<{ now: Date; leaseUntil: Date }, Claimed>(
  'webhooks.claim',
  `update webhook_delivery set tries = tries + 1, next_try_at = :leaseUntil
   where account_id = :account and id = (
     select id from webhook_delivery
     where account_id = :account and state = 'queued' and next_try_at <= :now
     order by next_try_at limit 1 for update skip locked
   )
   returning id, webhook_id, body, tries`,
);

export const nextDue = maybeOne<object, { at: Date }>(
  'webhooks.nextDue',
  `select next_try_at as at from webhook_delivery
   where account_id = :account and state = 'queued' order by next_try_at limit 1`,
);

export const finishDelivery = change<{
  id: string;
  state: 'sent' | 'failed';
  at: Date;
  status: number | null;
  problem: string | null;
}>(
  'webhooks.finish',
  `update webhook_delivery set state = :state, finished_at = :at, status = :status, problem = :problem
   where account_id = :account and id = :id`,
);

export const retryDelivery = change<{ id: string; at: Date; status: number | null; problem: string | null }>(
  'webhooks.retry',
  `update webhook_delivery set next_try_at = :at, status = :status, problem = :problem
   where account_id = :account and id = :id and state = 'queued'`,
);

export interface DeliveryRow {
  id: string;
  state: 'queued' | 'sent' | 'failed';
  tries: number;
  createdAt: Date;
  nextTryAt: Date | null;
  finishedAt: Date | null;
  status: number | null;
  problem: string | null;
}

export const deliveries = many<{ webhookId: string }, DeliveryRow>(
  'webhooks.deliveries',
  `select id, state, tries, created_at, case when state = 'queued' then next_try_at end as next_try_at, finished_at, status, problem
   from webhook_delivery where account_id = :account and webhook_id = :webhookId order by id desc limit 50`,
);

export const forgetDeliveries = change<{ before: Date }>(
  'webhooks.forgetDeliveries',
  `delete from webhook_delivery where account_id = :account and created_at < :before and state <> 'queued'`,
);
