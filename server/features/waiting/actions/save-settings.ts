/** Changes what the account has set up about waiting. */
import type { WaitingSettings } from '../../../../contract/waiting.ts';
import { audit } from '../../../platform/audit.ts';
import { announce } from '../../../platform/events/log.ts';
import type { Scope } from '../../../platform/scope.ts';
import { waitingSettingsChanged } from '../events.ts';
import { planOf } from '../plans.ts';
import { waitingSettings } from '../settings.ts';
import { find, put } from '../sql/settings.ts';

/** Refuses `notFound` for a plan that is not there. */
export async function saveWaitingSettings(
  scope: Scope,
  wishes: Partial<WaitingSettings>,
): Promise<WaitingSettings> {
  if (wishes.autoPlanId) await planOf(scope, wishes.autoPlanId);
  const before = await waitingSettings(scope);
  const kept = (await find(scope.tx))?.reasons ?? null;
  const reasons = wishes.reasons?.map((one) => ({ ...one, text: one.text.trim() })) ?? kept;
  const after = { ...before, ...wishes };
  await put(scope.tx, { ...after, reasons: reasons && JSON.stringify(reasons) });
  await audit(scope, 'waiting.settings', { changed: Object.keys(wishes) });
  announce(scope, waitingSettingsChanged, null, {});
  return { ...after, reasons: reasons ?? before.reasons };
}
