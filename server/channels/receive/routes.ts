/** The door for raw letters, and the second try of a quarantined one. */
import { receiveLetter, retryLetter } from '../../../contract/mail.ts';
import { noteInboundOk, noteLetter } from '../../features/connections/actions/note-health.ts';
import { receivingConnections } from '../../features/connections/questions.ts';
import { spellings } from '../../features/connections/rules.ts';
import { storeLetter } from '../../features/letters/actions/store.ts';
import { findLetter } from '../../features/letters/actions/process.ts';
import { quarantineWords } from '../../features/letters/words.ts';
import { findTicket } from '../../features/tickets/questions.ts';
import { callerOf, visit, type Route, type Visit } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import { readScope, type ReadScope } from '../../platform/scope.ts';
import { MAX_LETTER_BYTES } from '../../platform/mail/caps.ts';
import { capped } from './capped.ts';
import { processLetter, type Processed } from './process.ts';
import { readingRoomOf } from './room.ts';

export const receptionRoutes: readonly Route[] = [
  visit(
    receiveLetter,
    async (calling, { query }) => {
      const scope = scopeOf(calling);
      const connectionId = await connectionFor(scope, query.connectionId, query.to);
      const stored = await storeLetter(calling.world, scope.accountId, {
        connectionId,
        road: 'api',
        raw: capped(calling.request.body, MAX_LETTER_BYTES),
        envelope: { from: query.from ?? null, to: query.to ? [query.to] : [], remote: calling.request.ip },
        together: async (storing) => {
          if (!connectionId) return;
          await noteLetter(storing, connectionId);
          await noteInboundOk(storing, connectionId);
        },
      });
      return { id: stored.id };
    },
    { rawBody: ['message/rfc822', 'application/octet-stream'] },
  ),
  visit(retryLetter, async (calling, { params, body }) => {
    const scope = scopeOf(calling);
    const row = await findLetter(scope, params.id);
    if (row?.state !== 'quarantined') return refuse('notFound');
    const reception = { world: calling.world, room: readingRoomOf(calling.world) };
    return told(scope, await processLetter(reception, scope.accountId, row, body.asIs ?? false));
  }),
];

function scopeOf(calling: Visit): ReadScope {
  const { accountId, actor } = callerOf(calling);
  return readScope(calling.world, accountId, actor);
}

/** Null: the letter itself has to tell whose it is. */
async function connectionFor(
  scope: ReadScope,
  id: string | undefined,
  to: string | undefined,
): Promise<string | null> {
  const all = await receivingConnections(scope, id);
  if (id !== undefined) return (all.find((one) => one.id === id) ?? refuse('notFound')).id;
  const candidates = spellings(to ?? '');
  const named = all.find((one) => candidates.some((candidate) => one.addresses.includes(candidate)));
  return named?.id ?? null;
}

async function told(scope: ReadScope, done: Processed) {
  if (done === 'later')
    return { ok: false, ticketNumber: null, reason: quarantineWords('failed', scope.actor.language) };
  if ('quarantine' in done)
    return { ok: false, ticketNumber: null, reason: quarantineWords(done.quarantine, scope.actor.language) };
  const ticket = done.ticketId ? await findTicket(scope, done.ticketId) : null;
  return { ok: true, ticketNumber: ticket?.number ?? null, reason: null };
}
