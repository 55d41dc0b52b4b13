/** A customer tells what his request is about and fills in what the form of its topic asks him. */
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { FormPlace } from '../../topics/form.ts';
import { askedOfCustomer, filledValues, refuseUnfilledBy, topicOf } from '../../topics/questions.ts';
import { isUnfinished } from '../rules.ts';
import { saveTicket } from '../save.ts';
import { lockById } from '../sql/ticket.ts';
import type { TicketRecord } from '../ticket.ts';

export interface FilledByCustomer {
  topicId?: string;
  /** By the field's id; only fields that he is asked for, null empties. */
  fields: Record<string, unknown>;
}

export interface Filled {
  ticket: TicketRecord;
  /** What he has filled or changed. */
  changed: FormPlace[];
}

/** Refuses `badField`, `fieldsMissing`, `notFound` for what he is not asked or may not choose. */
export async function fillByCustomer(
  scope: Scope,
  ticketId: string,
  { topicId, fields }: FilledByCustomer,
): Promise<Filled> {
  const before = (await lockById(scope.tx, { id: ticketId })) ?? refuse('notFound');
  if (!isUnfinished(before.statusCategory)) refuse('notFound');
  if (topicId !== undefined) await refuseUnchoosable(scope, before, topicId);
  const asked = await askedOfCustomer(scope, before);
  const known = new Set(asked.map((place) => place.field.id));
  if (Object.keys(fields).some((id) => !known.has(id))) refuse('notFound');
  const after = { ...before, topicId: topicId ?? before.topicId };
  after.fields = await filledValues(scope, before.fields, fields);
  // Only what he has seen: what shows by his answers is asked next.
  refuseUnfilledBy(scope, asked, after.fields);
  const changed = asked.filter(
    ({ field }) => JSON.stringify(before.fields[field.id]) !== JSON.stringify(after.fields[field.id]),
  );
  if (changed.length === 0 && after.topicId === before.topicId) return { ticket: before, changed };
  return { ticket: await saveTicket(scope, before, after), changed };
}

/** He may say what it is about while nobody else has. */
async function refuseUnchoosable(scope: Scope, before: TicketRecord, topicId: string): Promise<void> {
  const topic = await topicOf(scope, topicId);
  if (before.topicId !== null || !topic.active || !topic.shownToCustomers) refuse('notFound');
}
