/** Changing a connection; a password left out stays. */
import { audit } from '../../../platform/audit.ts';
import { announce } from '../../../platform/events/log.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { ConnectionRow } from '../connection.ts';
import { connectionChanged } from '../events.ts';
import { forgetConnections } from '../questions.ts';
import { addressesOf, apart, keptSecrets } from '../rules.ts';
import { openSecrets, sealSecrets } from '../secrets.ts';
import { find, findForChange, update } from '../sql.ts';
import type { ConnectionInput } from './connect.ts';
import { refuseForeignTeam, refuseMisfits, refuseTakenAddresses, settleConsent } from './refuse-misfits.ts';

export async function changeConnection(
  scope: Scope,
  id: string,
  input: Partial<ConnectionInput>,
): Promise<ConnectionRow> {
  const before = (await findForChange(scope.tx, { id })) ?? refuse('notFound');
  const wanted = input.settings ?? before.settings;
  refuseMisfits(scope, wanted);
  if (input.teamId) await refuseForeignTeam(scope, input.teamId);
  await refuseTakenAddresses(scope, addressesOf(wanted), id);
  const { settings, secrets } = apart(wanted);
  const kept = keptSecrets(before.settings, settings, openSecrets(scope.world, before) ?? {});
  await update(scope.tx, {
    id,
    name: input.name ?? before.name,
    enabled: input.enabled ?? before.enabled,
    teamId: input.teamId ?? before.teamId,
    addresses: addressesOf(settings),
    settings: JSON.stringify(settings),
    secrets: sealSecrets(scope.world, id, { ...kept, ...secrets }),
  });
  await settleConsent(scope, id, settings);
  await audit(scope, 'connection.update', {
    connectionId: id,
    changed: Object.keys(input),
    addresses: addressesOf(settings),
  });
  announce(scope, connectionChanged, null, { connectionId: id });
  forgetConnections(scope);
  return (await find(scope.tx, { id })) ?? refuse('notFound');
}
