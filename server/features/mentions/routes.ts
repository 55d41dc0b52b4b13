/** What tickets are about, and which tickets are about an object. */
import * as contract from '../../../contract/subjects.ts';
import { done, read, write, type Route } from '../../platform/http/route.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { subjectOf, subjectsNamed } from '../subjects/questions.ts';
import { shapeSubject } from '../subjects/shape.ts';
import { accessTicket } from '../tickets/access.ts';
import { readTimeCursor, writeCursor } from '../views/cursor.ts';
import { sightOf } from '../views/sight.ts';
import { linkByHand, unlinkByHand } from './actions/link.ts';
import { linksOf, ticketsAbout } from './sql.ts';

export const mentionRoutes: readonly Route[] = [
  read(contract.listTicketSubjects, async (scope, { params }) => {
    const ticket = await accessTicket(scope, params.number);
    return { items: await linkedSubjects(scope, ticket.id) };
  }),
  write(contract.linkSubject, async (scope, { params }) => {
    await linkByHand(scope, params.number, params.subjectId);
    return done;
  }),
  write(contract.unlinkSubject, async (scope, { params }) => {
    await unlinkByHand(scope, params.number, params.subjectId);
    return done;
  }),
  read(contract.listSubjectTickets, async (scope, { params, query }) => {
    await subjectOf(scope, params.id);
    return ticketsOf(scope, params.id, query.cursor);
  }),
];

async function linkedSubjects(scope: ReadScope, ticketId: string) {
  const links = await linksOf(scope.tx, { ticketId });
  const subjects = await subjectsNamed(
    scope,
    links.map((link) => link.subjectId),
  );
  return Promise.all(
    links.flatMap(({ subjectId, linkedAt, messageId }) => {
      const subject = subjects.get(subjectId);
      return subject
        ? shapeSubject(scope, subject).then((shaped) => ({ ...shaped, linkedAt, found: messageId !== null }))
        : [];
    }),
  );
}

const PAGE = 50;
const MAX_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

async function ticketsOf(scope: ReadScope, subjectId: string, cursor: string | undefined) {
  const from = cursor ? readTimeCursor(cursor) : { at: 'infinity', id: MAX_ID };
  const rows = await ticketsAbout(scope.tx, { ...sightOf(scope), ...from, subjectId, limit: PAGE + 1 });
  const items = rows.slice(0, PAGE);
  const last = items.at(-1);
  return { items, next: rows.length > PAGE && last ? writeCursor([last.linkedAt, last.id]) : null };
}
