/** Changes how right automatic answers must be, and what may act. */
import type { BodyOf } from '../../../../contract/endpoint.ts';
import type { changeTriage } from '../../../../contract/triage.ts';
import { audit } from '../../../platform/audit.ts';
import type { Scope } from '../../../platform/scope.ts';
import { settingOf } from '../settings.ts';
import { putSetting } from '../sql/settings.ts';

export async function changeSetting(scope: Scope, wanted: BodyOf<typeof changeTriage>): Promise<void> {
  const before = await settingOf(scope);
  await putSetting(scope.tx, {
    wantedPrecision: wanted.wantedPrecision ?? before.wantedPrecision,
    incidentTickets: wanted.incidentTickets ?? before.incidentTickets,
    modes: JSON.stringify({ ...before.modes, ...wanted.modes }),
  });
  await audit(scope, 'triage.change', wanted);
}
