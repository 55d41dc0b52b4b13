/** Statements on what an account has set up about waiting. */
import type { WaitingReason } from '../../../../contract/waiting.ts';
import { change, maybeOne } from '../../../platform/db/statement.ts';

export interface SettingsRow {
  reasons: WaitingReason[] | null;
  autoPlanId: string | null;
  quietDays: number;
}

export const find = maybeOne<object, SettingsRow>(
  'waiting.settings',
  `select reasons, auto_plan_id, quiet_days from waiting_settings where account_id = :account`,
);

export const put = change<{ reasons: string | null; autoPlanId: string | null; quietDays: number }>(
  'waiting.putSettings',
  `insert into waiting_settings (account_id, reasons, auto_plan_id, quiet_days)
   values (:account, :reasons::text::jsonb, :autoPlanId, :quietDays)
   on conflict (account_id) do update
   set reasons = excluded.reasons, auto_plan_id = excluded.auto_plan_id, quiet_days = excluded.quiet_days`,
);
