/** Connecting a mailbox. */
import type { EmailSettings } from '../../../../contract/mail.ts';
import { audit } from '../../../platform/audit.ts';
import { announce } from '../../../platform/events/log.ts';
import { newId } from '../../../platform/ids.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { ConnectionRow } from '../connection.ts';
import { connectionChanged } from '../events.ts';
import { forgetConnections } from '../questions.ts';
import { addressesOf, apart } from '../rules.ts';
import { sealSecrets } from '../secrets.ts';
import { find, insert } from '../sql.ts';
import { refuseForeignTeam, refuseMisfits, refuseTakenAddresses, settleConsent } from './refuse-misfits.ts';

export interface ConnectionInput {
  name: string;
  teamId: string;
  enabled?: boolean | undefined;
  settings: EmailSettings;
}

/** Refuses `badAddress`, `badConnection`, `alreadyExists` (the address belongs to another connection), `notFound` (the team). */
export async function connect(scope: Scope, input: ConnectionInput): Promise<ConnectionRow> {
  refuseMisfits(scope, input.settings);
  await refuseForeignTeam(scope, input.teamId);
  await refuseTakenAddresses(scope, addressesOf(input.settings), null);
  const id = newId();
  const { settings, secrets } = apart(input.settings);
  await insert(scope.tx, {
    id,
    name: input.name,
    enabled: input.enabled ?? true,
    teamId: input.teamId,
    addresses: addressesOf(settings),
    settings: JSON.stringify(settings),
    secrets: sealSecrets(scope.world, id, secrets),
    at: scope.now,
  });
  await settleConsent(scope, id, settings);
  await audit(scope, 'connection.create', {
    connectionId: id,
    name: input.name,
    addresses: addressesOf(settings),
  });
  announce(scope, connectionChanged, null, { connectionId: id });
  forgetConnections(scope);
  const made = await find(scope.tx, { id });
  if (!made) throw new Error('A new connection is not there');
  return made;
}
