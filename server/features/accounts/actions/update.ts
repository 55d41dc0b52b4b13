/** Changes the company's settings. */
import type { Account } from '../../../../contract/account.ts';
import { audit } from '../../../platform/audit.ts';
import { announce } from '../../../platform/events/log.ts';
import { plainName } from '../../../platform/mail/plain-name.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { accountChanged, readAccount } from '../account.ts';
import { accountUpdated } from '../events.ts';
import { isTimeZone } from '../rules.ts';
import { update } from '../sql.ts';

/** Refuses `badRequest` for an unknown time zone or a name of nothing. */
export async function updateAccount(scope: Scope, wishes: Partial<Account>): Promise<Account> {
  if (wishes.timeZone !== undefined && !isTimeZone(wishes.timeZone)) refuse('badRequest', 'timeZone');
  const before = await readAccount(scope);
  const after = { ...before, ...wishes };
  const name = plainName(after.name) || refuse('badRequest', 'name');
  await update(scope.tx, { ...after, name });
  accountChanged(scope);
  await audit(scope, 'account.update', { before: changedOf(before, wishes), after: wishes });
  announce(scope, accountUpdated, null, { changed: Object.keys(wishes) });
  return { ...after, name };
}

function changedOf(before: Account, wishes: Partial<Account>): Partial<Account> {
  return Object.fromEntries(Object.entries(before).filter(([key]) => key in wishes));
}
