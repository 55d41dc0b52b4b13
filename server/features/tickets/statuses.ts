/** The account's statuses: named states over six fixed categories. */
import type { StatusCategory } from '../../../contract/terms.ts';
import { keptFor } from '../../platform/kept-for.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { statuses } from './sql/status.ts';
import type { StatusRecord, TicketRecord } from './ticket.ts';

const kept = keptFor((scope) => statuses(scope.tx));

/** In order. Statuses hardly ever change: they are remembered for three seconds. */
export async function allStatuses(scope: ReadScope): Promise<StatusRecord[]> {
  return (await kept.of(scope)).filter((status) => status.replacedBy === null);
}

/** Those that tickets had in former times, for their names. */
export async function removedStatuses(scope: ReadScope): Promise<StatusRecord[]> {
  return (await kept.of(scope)).filter((status) => status.replacedBy !== null);
}

export function forgetStatuses(scope: Pick<ReadScope, 'world' | 'accountId'>): void {
  kept.forget(scope);
}

/** The first status of a category, which is what automatic steps set. */
export async function statusOf(scope: ReadScope, category: StatusCategory): Promise<StatusRecord> {
  const found = (await allStatuses(scope)).find((status) => status.category === category);
  if (!found) throw new Error(`The account has no status of category ${category}`);
  return found;
}

/** Of a removed one its successor. Refuses `notFound`. */
export async function statusById(scope: ReadScope, id: string): Promise<StatusRecord> {
  const found = await kept.find(scope, (all) => {
    const named = all.find((status) => status.id === id);
    return named && (all.find((status) => status.id === named.replacedBy) ?? named);
  });
  return found ?? refuse('notFound');
}

type Standing = Pick<TicketRecord, 'statusId' | 'statusCategory'>;

/** The status that a person chose. Refuses `wrongStatus` for a step that the company has barred, `notFound`. */
export async function chosenStatus(scope: ReadScope, ticket: Standing, id: string): Promise<StatusRecord> {
  const [from, to] = [await statusById(scope, ticket.statusId), await statusById(scope, id)];
  if (from.barred.includes(to.id)) refuseStep(from, to);
  return to;
}

/** Where a person's «solve», «close» or «reopen» leads: the first status of the category to which he may go. Refuses `wrongStatus`. */
export async function stepTo(
  scope: ReadScope,
  ticket: Standing,
  category: StatusCategory,
): Promise<StatusRecord> {
  const from = await statusById(scope, ticket.statusId);
  const inCategory = (await allStatuses(scope)).filter((status) => status.category === category);
  const open = inCategory.find((status) => !from.barred.includes(status.id));
  return open ?? refuseStep(from, await statusOf(scope, category));
}

function refuseStep(from: StatusRecord, to: StatusRecord): never {
  return refuse('wrongStatus', `${from.name} → ${to.name}`, { from: from.id, to: to.id });
}
