/** Solves, closes and reopens a ticket. */
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { refuseUnfilled } from '../../topics/questions.ts';
import { holdTicket } from '../access.ts';
import { inStatus, isUnfinished } from '../rules.ts';
import { saveTicket } from '../save.ts';
import { statusOf, stepTo } from '../statuses.ts';
import type { StatusRecord, TicketRecord } from '../ticket.ts';

/** Solved may be reopened by any reply; `final` is closed. */
export async function closeTicket(
  scope: Scope,
  number: string,
  wanted: { version: number; final?: boolean },
): Promise<TicketRecord> {
  const before = await holdTicket(scope, number, wanted.version);
  if (before.statusCategory === 'closed' || (before.statusCategory === 'solved' && !wanted.final))
    refuse('wrongStatus', before.statusCategory);
  if (isUnfinished(before.statusCategory)) await refuseUnfilled(scope, before);
  return finishIn(scope, before, await stepTo(scope, before, wanted.final ? 'closed' : 'solved'));
}

export async function reopenTicket(
  scope: Scope,
  number: string,
  wanted: { version: number },
): Promise<TicketRecord> {
  const before = await holdTicket(scope, number, wanted.version);
  if (isUnfinished(before.statusCategory)) refuse('wrongStatus', before.statusCategory);
  const status = await stepTo(scope, before, 'open');
  return saveTicket(scope, before, inStatus(before, status, scope.now, await theAccount(scope)));
}

/** For a held ticket, by itself: what people may not do does not hinder it. */
export async function finish(
  scope: Scope,
  before: TicketRecord,
  category: 'solved' | 'closed',
): Promise<TicketRecord> {
  return finishIn(scope, before, await statusOf(scope, category));
}

async function finishIn(scope: Scope, before: TicketRecord, status: StatusRecord): Promise<TicketRecord> {
  return saveTicket(scope, before, inStatus(before, status, scope.now, await theAccount(scope)));
}
