/** What the account has set up about waiting, with what is built in where it has not. */
import type { WaitingSettings } from '../../../contract/waiting.ts';
import { onceIn } from '../../platform/db/once.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { theAccount } from '../accounts/account.ts';
import { QUIET_DAYS, builtInReasons } from './defaults.ts';
import { find } from './sql/settings.ts';

export function waitingSettings(scope: ReadScope): Promise<WaitingSettings> {
  return onceIn(scope.tx, 'waiting', async () => {
    const [row, account] = await Promise.all([find(scope.tx), theAccount(scope)]);
    return {
      reasons: row?.reasons ?? [...builtInReasons[account.language]],
      autoPlanId: row?.autoPlanId ?? null,
      quietDays: row?.quietDays ?? QUIET_DAYS,
    };
  });
}
