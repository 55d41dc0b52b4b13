/** The raw letter to download, as it came: for whoever works with the quarantine, or sees the ticket it became. */
import { findLetter } from '../../features/letters/actions/process.ts';
import type { LetterRow } from '../../features/letters/letter.ts';
import { maySee } from '../../features/tickets/access.ts';
import { findTicket } from '../../features/tickets/questions.ts';
import type { Page } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import { readScope, type ReadScope } from '../../platform/scope.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

export const letterPages: Page = (app, world, door) => {
  app.get<{ Params: { id: string } }>(
    '/letters/:id/raw',
    { schema: { hide: true } },
    async (request, reply) => {
      const caller = (await door.recognise(request)) ?? refuse('notSignedIn');
      const scope = readScope(world, caller.accountId, caller.actor);
      const row = UUID.test(request.params.id) ? await findLetter(scope, request.params.id) : null;
      if (!row || !(await mayRead(scope, row))) return refuse('notFound');
      return reply
        .header('content-type', 'message/rfc822')
        .header('content-disposition', `attachment; filename="letter-${row.id}.eml"`)
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
        .send(world.blobs.stream(caller.accountId, row.sha256));
    },
  );
};

async function mayRead(scope: ReadScope, row: LetterRow): Promise<boolean> {
  if (!row.ticketId) return scope.actor.permissions.has('quarantine.work');
  if (!scope.actor.permissions.has('tickets.read')) return false;
  const ticket = await findTicket(scope, row.ticketId);
  return ticket !== null && maySee(scope, ticket);
}
