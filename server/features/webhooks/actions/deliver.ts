/** Delivers one queued call: claimed in one transaction, sent outside of any, its outcome written in another. At least once. */
import { theDesk, work, type Scope } from '../../../platform/scope.ts';
import type { World } from '../../../platform/world.ts';
import { notify } from '../../notices/actions/notify.ts';
import { allAgents } from '../../staff/questions.ts';
import { callAddress, type Answer } from '../call.ts';
import { GONE, pauseAfter, signature } from '../rules.ts';
import * as sql from '../sql.ts';

const LEASE_MS = 60_000;
const SECOND_MS = 1000;

/** False when nothing is due. */
export async function deliverOne(world: World, accountId: string): Promise<boolean> {
  const claimed = await work(world, accountId, theDesk, claim);
  if (!claimed) return false;
  const { delivery, webhook, now } = claimed;
  const answer = webhook?.enabled
    ? await send(world, webhook, delivery, now)
    : { status: null, retryAfterSeconds: null, problem: 'switched off' };
  await work(world, accountId, theDesk, (scope) => settle(scope, delivery, webhook, answer));
  return true;
}

async function claim(scope: Scope) {
  const leaseUntil = new Date(scope.now.getTime() + LEASE_MS);
  const [delivery] = await sql.claimDelivery(scope.tx, { now: scope.now, leaseUntil });
  return (
    delivery && { delivery, webhook: await sql.find(scope.tx, { id: delivery.webhookId }), now: scope.now }
  );
}

function send(world: World, webhook: sql.WebhookRow, delivery: sql.Claimed, now: Date): Promise<Answer> {
  const seconds = Math.floor(now.getTime() / SECOND_MS);
  const secret = world.keys.open(webhook.secret, `webhook ${webhook.id}`);
  return callAddress({
    url: webhook.url,
    body: delivery.body,
    mayBePrivate: world.config.webhookPrivate,
    headers: {
      'user-agent': 'Kvitok',
      'webhook-id': delivery.id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signature(secret, delivery.id, seconds, delivery.body),
    },
  });
}

async function settle(
  scope: Scope,
  { id, tries }: sql.Claimed,
  webhook: sql.WebhookRow | null,
  { status, problem, retryAfterSeconds }: Answer,
): Promise<void> {
  if (problem === null) {
    await sql.finishDelivery(scope.tx, { id, state: 'sent', at: scope.now, status, problem });
    if (webhook?.trouble) await sql.setTrouble(scope.tx, { id: webhook.id, trouble: null });
    return;
  }
  if (status === GONE && webhook) await switchOff(scope, webhook, problem);
  const isOver = status === GONE || !webhook?.enabled;
  const pause = isOver ? null : pauseAfter(tries, retryAfterSeconds, Math.random());
  if (pause === null) {
    await sql.finishDelivery(scope.tx, { id, state: 'failed', at: scope.now, status, problem });
    if (!isOver && webhook) await giveUp(scope, webhook, problem);
  } else
    await sql.retryDelivery(scope.tx, { id, at: new Date(scope.now.getTime() + pause), status, problem });
}

/** Whoever looks after the rules has to hear of it, or they would do nothing and nobody knew. */
async function switchOff(
  scope: Scope,
  { id, name, enabled }: sql.WebhookRow,
  trouble: string,
): Promise<void> {
  await sql.switchOff(scope.tx, { id, trouble });
  if (enabled) await tellOwners(scope, 'webhooks.gone', name);
}

/** Told of the first call that is lost; the next ones say the same until a call gets through again. */
async function giveUp(scope: Scope, { id, name, trouble }: sql.WebhookRow, problem: string): Promise<void> {
  if ((await sql.setTrouble(scope.tx, { id, trouble: problem })) > 0 && trouble === null)
    await tellOwners(scope, 'webhooks.givenUp', name);
}

async function tellOwners(scope: Scope, kind: string, name: string): Promise<void> {
  const owners = (await allAgents(scope)).filter(
    ({ role, active }) => active && (role === 'owner' || role === 'admin'),
  );
  await notify(
    scope,
    owners.map((agent) => agent.id),
    { kind, ticketId: null, data: { name } },
  );
}
