/** Fetching is authorising: the only way to hold a ticket. What is absent and what is hidden look alike. */
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope, Scope } from '../../platform/scope.ts';
import { findByNumber, lockById, lockByNumber } from './sql/ticket.ts';
import type { TicketRecord } from './ticket.ts';

/** For reading. */
export async function accessTicket(scope: ReadScope, number: string): Promise<TicketRecord> {
  const ticket = await findByNumber(scope.tx, { number: normalNumber(number) });
  if (!ticket || !maySee(scope, ticket)) return refuse('notFound');
  return ticket;
}

/** For changing: the row is held until the transaction ends, so that two agents follow each other. */
export async function holdTicket(scope: Scope, number: string, version?: number): Promise<TicketRecord> {
  const ticket = await lockByNumber(scope.tx, { number: normalNumber(number) });
  if (!ticket || !maySee(scope, ticket)) return refuse('notFound');
  if (version !== undefined && version !== ticket.version) refuseStale(ticket);
  return ticket;
}

/** For what happens by itself: the row is held until the transaction ends. Null when the ticket is gone. */
export function holdById(scope: Scope, id: string): Promise<TicketRecord | null> {
  return lockById(scope.tx, { id });
}

export function maySee(
  scope: Pick<ReadScope, 'actor'>,
  ticket: Pick<TicketRecord, 'teamId' | 'assigneeId'>,
): boolean {
  const { actor } = scope;
  return (
    actor.sees === 'all' ||
    actor.sees.includes(ticket.teamId) ||
    (ticket.assigneeId !== null && ticket.assigneeId === actor.id)
  );
}

/** People type `k-1042` and `к-1042` alike: the prefix is kept in capitals. */
export function normalNumber(number: string): string {
  return number.toUpperCase();
}

function refuseStale(ticket: TicketRecord): never {
  return refuse('staleVersion', undefined, {
    version: ticket.version,
    statusId: ticket.statusId,
    priority: ticket.priority,
    teamId: ticket.teamId,
    assigneeId: ticket.assigneeId,
    tags: ticket.tags,
    subject: ticket.subject,
    updatedAt: ticket.updatedAt,
  });
}
