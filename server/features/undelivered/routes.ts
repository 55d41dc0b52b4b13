/** The list of letters that did not arrive, and «I know». */
import {
  dismissUndelivered as dismissEndpoint,
  listUndelivered,
  type UndeliveredMessage,
} from '../../../contract/mail.ts';
import { done, read, write, type Loose, type Route } from '../../platform/http/route.ts';
import { nilId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refusal.ts';
import type { Actor } from '../../platform/scope.ts';
import { dismissUndelivered } from '../outbox/actions/dismiss.ts';
import { outboxProblemWords } from '../outbox/words.ts';
import { find, list, type Sight, type UndeliveredRow } from './sql.ts';

const PAGE = 50;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

export const undeliveredRoutes: readonly Route[] = [
  read(listUndelivered, async (scope, { query }) => {
    const limit = query.limit ?? PAGE;
    const before = query.cursor ?? null;
    if (before !== null && !UUID.test(before)) refuse('badRequest', 'cursor');
    const rows = await list(scope.tx, { ...sightOf(scope.actor), before, limit: limit + 1 });
    const items = rows.slice(0, limit);
    return {
      items: items.map((row) => onWire(row, scope.actor.language)),
      next: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
    };
  }),
  write(dismissEndpoint, async (scope, { params }) => {
    if (!(await find(scope.tx, { ...sightOf(scope.actor), messageId: params.id }))) refuse('notFound');
    await dismissUndelivered(scope, params.id);
    return done;
  }),
];

function sightOf(actor: Actor): Sight {
  return { all: actor.sees === 'all', teams: actor.sees === 'all' ? [] : actor.sees, me: actor.id ?? nilId };
}

function onWire(row: UndeliveredRow, language: 'ru' | 'en'): Loose<UndeliveredMessage> {
  const to = row.letter.remaining ?? row.letter.to.map((one) => one.address);
  return {
    messageId: row.messageId,
    ticketNumber: row.number,
    subject: row.subject,
    to: to.join(', '),
    state: row.state,
    problem: row.problem ? outboxProblemWords(row.problem, language) : '',
    at: row.at,
  };
}
