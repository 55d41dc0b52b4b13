/** The list of the quarantine. Processing a letter again belongs to the path of letters: `channels/receive/routes.ts`. */
import { dismissLetter as dismissEndpoint, listQuarantine as listEndpoint } from '../../../contract/mail.ts';
import type { QuarantinedLetter } from '../../../contract/mail.ts';
import { done, read, write, type Loose, type Route } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import { dismissLetter } from './actions/settle.ts';
import type { LetterRow } from './letter.ts';
import { listQuarantine } from './sql.ts';
import { quarantineWords } from './words.ts';

const PAGE = 50;
const UUID = /^[0-9a-f-]{36}$/;

export const letterRoutes: readonly Route[] = [
  read(listEndpoint, async (scope, { query }) => {
    const limit = query.limit ?? PAGE;
    const before = query.cursor ?? null;
    if (before !== null && !UUID.test(before)) refuse('badRequest', 'cursor');
    const rows = await listQuarantine(scope.tx, { before, limit: limit + 1 });
    const items = rows.slice(0, limit);
    return {
      items: items.map((row) => onWire(row, scope.actor.language)),
      next: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
    };
  }),
  write(dismissEndpoint, async (scope, { params }) => {
    await dismissLetter(scope, params.id);
    return done;
  }),
];

function onWire(row: LetterRow, language: 'ru' | 'en'): Loose<QuarantinedLetter> {
  return {
    id: row.id,
    receivedAt: row.receivedAt,
    connectionId: row.connectionId,
    from: row.mailFrom,
    subject: row.subject,
    size: row.size,
    reason: quarantineWords(row.reason, language),
    tries: row.tries,
  };
}
