/** Links an object to a ticket, by hand or because its number stands in a letter; takes it off. */
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { subjectOf } from '../../subjects/questions.ts';
import type { SubjectBrief } from '../../subjects/subject.ts';
import { holdTicket } from '../../tickets/access.ts';
import type { Because } from '../../tickets/because.ts';
import { tell } from '../../tickets/events.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { subjectLinked, subjectUnlinked } from '../events.ts';
import { deleteLink, insertLink } from '../sql.ts';

/** Refuses `notFound`. */
export async function linkByHand(scope: Scope, number: string, subjectId: string): Promise<void> {
  const ticket = await holdTicket(scope, number);
  await link(scope, ticket, await subjectOf(scope, subjectId), null);
}

/** Refuses `notFound`. */
export async function unlinkByHand(scope: Scope, number: string, subjectId: string): Promise<void> {
  const ticket = await holdTicket(scope, number);
  const { kindId, externalId } = await subjectOf(scope, subjectId);
  if ((await deleteLink(scope.tx, { ticketId: ticket.id, subjectId })) === 0) refuse('notFound');
  tell(scope, ticket, subjectUnlinked, { subjectId, kindId, externalId });
}

/** Tells nothing when it is linked already. */
export async function link(
  scope: Scope,
  ticket: TicketRecord,
  { id: subjectId, kindId, externalId }: SubjectBrief,
  found: { messageId: string; because: Because } | null,
): Promise<void> {
  const made = await insertLink(scope.tx, {
    ticketId: ticket.id,
    subjectId,
    now: scope.now,
    messageId: found?.messageId ?? null,
  });
  if (made === 0) return;
  const because = found ? { because: found.because } : {};
  tell(scope, ticket, subjectLinked, { subjectId, kindId, externalId, ...because });
}
