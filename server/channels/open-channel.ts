/** From a connection's row to a channel that can be used. */
import type { EmailSettings } from '../../contract/mail.ts';
import type { ConnectionRow } from '../features/connections/connection.ts';
import { accessToken, type AccessToken } from '../features/consents/actions/access-token.ts';
import { consentIn, consentMisfit, together } from '../features/connections/rules.ts';
import { openSecrets } from '../features/connections/secrets.ts';
import type { World } from '../platform/world.ts';
import { Fault, type Channel, type Connector } from './channel.ts';
import { email } from './email/connector.ts';
import { loopMark } from './loop-mark.ts';

const connectors: Record<string, Connector<EmailSettings>> = { [email.kind]: email };

export function connectorOf(connection: Pick<ConnectionRow, 'channel'>): Connector<EmailSettings> {
  const found = connectors[connection.channel];
  if (!found) throw new Error(`No connector for ${connection.channel}`);
  return found;
}

/** Throws Fault `key` when the stored passwords cannot be opened. */
export function openChannel(world: World, accountId: string, connection: ConnectionRow): Channel {
  const secrets = openSecrets(world, connection);
  if (!secrets) throw new Fault('key');
  return connectorOf(connection).open({
    settings: together(connection.settings, secrets),
    log: world.log,
    file: (sha256) => world.blobs.stream(accountId, sha256),
    accessToken: (rejected) => tokenFor(world, accountId, connection.settings, rejected),
    loopMark: (messageId) => loopMark(world, accountId, messageId),
  });
}

/** Only while every server it is for is its provider's own. Throws Fault. */
export async function tokenFor(
  world: World,
  accountId: string,
  settings: EmailSettings,
  rejected?: string,
): Promise<AccessToken> {
  const consent = consentMisfit(settings, world.outside.mail) ? null : consentIn(settings);
  if (!consent) throw new Fault('signInAgain');
  const access = await accessToken(world, accountId, consent.id, rejected);
  if ('trouble' in access) throw new Fault(access.trouble);
  return access.token;
}

/** Equal for as long as an open channel may go on being used. */
export function fingerprint(connection: ConnectionRow): string {
  return JSON.stringify([connection.enabled, connection.settings, connection.secrets?.toString('base64')]);
}
