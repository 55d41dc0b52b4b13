/** Makes, changes and removes webhooks. */
import type { Webhook } from '../../../../contract/webhooks.ts';
import type { Loose } from '../../../platform/http/route.ts';
import { audit } from '../../../platform/audit.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { checkedAddress, Unreachable } from '../call.ts';
import { newSecret } from '../rules.ts';
import * as sql from '../sql.ts';
import { queueCall } from './queue-call.ts';

interface Content {
  name: string;
  url: string;
}

/** The secret is known to nobody afterwards. Refuses `badWebhook`. */
export async function createWebhook(
  scope: Scope,
  content: Content,
): Promise<{ webhook: Loose<Webhook>; secret: string }> {
  await refuseBadUrl(scope, content.url);
  const id = newId();
  const secret = newSecret();
  const sealed = scope.world.keys.seal(secret, `webhook ${id}`);
  await sql.insert(scope.tx, { id, ...tidy(content), secret: sealed, at: scope.now });
  return { webhook: await saved(scope, id, 'webhook.create'), secret };
}

export async function updateWebhook(
  scope: Scope,
  id: string,
  content: Content & { enabled: boolean },
): Promise<Loose<Webhook>> {
  await refuseBadUrl(scope, content.url);
  if ((await sql.update(scope.tx, { id, ...tidy(content), enabled: content.enabled })) === 0)
    refuse('notFound');
  return saved(scope, id, 'webhook.update');
}

export async function removeWebhook(scope: Scope, id: string): Promise<void> {
  if ((await sql.remove(scope.tx, { id })) === 0) refuse('notFound');
  await audit(scope, 'webhook.remove', { webhookId: id });
}

export async function pingWebhook(scope: Scope, id: string): Promise<void> {
  if (!(await sql.find(scope.tx, { id }))) refuse('notFound');
  await queueCall(scope, id, null, { type: 'ping', timestamp: scope.now.toISOString(), data: {} });
}

function tidy({ name, url }: Content): Content {
  return { name: name.trim(), url: url.trim() };
}

/** Plain http is for private networks, which the operator allows. A name that cannot be found now may be found later; a private address never becomes right. */
async function refuseBadUrl(scope: Scope, url: string): Promise<void> {
  const { language } = scope.actor;
  const parsed = URL.parse(url.trim());
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol))
    return refuse(
      'badWebhook',
      { ru: 'это не адрес http или https', en: 'it is no http or https address' }[language],
    );
  if (parsed.username || parsed.password)
    refuse(
      'badWebhook',
      { ru: 'в адресе имя или пароль', en: 'there is a name or password in it' }[language],
    );
  if (parsed.protocol === 'http:' && !scope.world.config.webhookPrivate)
    refuse(
      'badWebhook',
      { ru: 'он без шифрования, нужен https', en: 'it is not encrypted, https is needed' }[language],
    );
  try {
    await checkedAddress(url.trim(), scope.world.config.webhookPrivate);
  } catch (error) {
    if (error instanceof Unreachable)
      refuse(
        'badWebhook',
        { ru: 'он ведёт в закрытую сеть', en: 'it leads into a private network' }[language],
      );
  }
}

async function saved(scope: Scope, id: string, action: string): Promise<Loose<Webhook>> {
  const { secret: _secret, ...row } = (await sql.find(scope.tx, { id })) ?? refuse('notFound');
  await audit(scope, action, { webhookId: id, name: row.name });
  return row;
}
