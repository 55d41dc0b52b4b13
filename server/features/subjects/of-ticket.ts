/** Which objects a ticket is about: asked by branches that watch them. */
import { many } from '../../platform/db/statement.ts';
import type { ReadScope } from '../../platform/scope.ts';
import type { SubjectBrief } from './subject.ts';

const linked = many<{ ticketId: string }, SubjectBrief>(
  'subjects.ofTicketInBrief',
  `select subject.id, subject.kind_id, subject.external_id, subject.name
   from subject_of_ticket as link
   join subject on subject.account_id = link.account_id and subject.id = link.subject_id
   where link.account_id = :account and link.ticket_id = :ticketId order by subject.id limit 100`,
);

export function subjectsOfTicket(scope: Pick<ReadScope, 'tx'>, ticketId: string): Promise<SubjectBrief[]> {
  return linked(scope.tx, { ticketId });
}
