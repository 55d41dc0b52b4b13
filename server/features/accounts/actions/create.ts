/** Makes an account with the statuses that a desk begins with. */
import { announce } from '../../../platform/events/log.ts';
import { newId } from '../../../platform/ids.ts';
import { plainName } from '../../../platform/mail/plain-name.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { forgetAccountList } from '../account.ts';
import { accountCreated } from '../events.ts';
import { firstStatuses, isTimeZone } from '../rules.ts';
import { insert, insertStatuses } from '../sql.ts';

export interface NewAccount {
  name: string;
  language: 'ru' | 'en';
  /** IANA name. */
  timeZone: string;
}

/** The scope's account id is a fresh one. Refuses `badRequest` for a name of nothing or an unknown time zone. */
export async function createAccount(scope: Scope, account: NewAccount): Promise<void> {
  if (!isTimeZone(account.timeZone)) refuse('badRequest', 'timeZone');
  const name = plainName(account.name) || refuse('badRequest', 'company');
  await insert(scope.tx, { ...account, name });
  const statuses = firstStatuses[account.language];
  await insertStatuses(scope.tx, {
    ids: statuses.map(newId),
    names: statuses.map((status) => status.name),
    categories: statuses.map((status) => status.category),
    labels: statuses.map((status) => status.customerLabel),
  });
  announce(scope, accountCreated, null, { name });
  scope.afterCommit.push(() => forgetAccountList(scope.world));
}
