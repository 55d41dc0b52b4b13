/** The raw letter to download, as it came: for whoever works with the quarantine, or sees the ticket it became. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findLetter } from '../../features/letters/actions/process.ts';
import type { LetterRow } from '../../features/letters/letter.ts';
import { maySee } from '../../features/tickets/access.ts';
import { findByNumber, findTicket, letterOfMessage } from '../../features/tickets/questions.ts';
import type { Page } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import { readScope, type ReadScope } from '../../platform/scope.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Pages are no part of the printed API. */
const hidden = { schema: { hide: true } };

export const letterPages: Page = (app, world, door) => {
  const scopeOf = async (request: FastifyRequest): Promise<ReadScope> => {
    const caller = (await door.recognise(request)) ?? refuse('notSignedIn');
    return readScope(world, caller.accountId, caller.actor);
  };
  app.get<{ Params: { id: string } }>('/letters/:id/raw', hidden, async (request, reply) => {
    const scope = await scopeOf(request);
    const row = UUID.test(request.params.id) ? await findLetter(scope, request.params.id) : null;
    return row && (await mayRead(scope, row)) ? send(scope, row, reply) : refuse('notFound');
  });
  app.get<{ Params: { number: string; id: string } }>(
    '/tickets/:number/messages/:id/raw',
    hidden,
    async (request, reply) => {
      const scope = await scopeOf(request);
      const row = await letterBehind(scope, request.params);
      return row ? send(scope, row, reply) : refuse('notFound');
    },
  );
};

function send({ world, accountId }: ReadScope, row: LetterRow, reply: FastifyReply): FastifyReply {
  return reply
    .header('content-type', 'message/rfc822')
    .header('content-disposition', `attachment; filename="letter-${row.id}.eml"`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(world.blobs.stream(accountId, row.sha256));
}

async function letterBehind(
  scope: ReadScope,
  { number, id }: { number: string; id: string },
): Promise<LetterRow | null> {
  if (!UUID.test(id) || !scope.actor.permissions.has('tickets.read')) return null;
  const ticket = await findByNumber(scope, number);
  if (!ticket || !maySee(scope, ticket)) return null;
  const letterId = await letterOfMessage(scope, ticket.id, id);
  return letterId ? findLetter(scope, letterId) : null;
}

async function mayRead(scope: ReadScope, row: LetterRow): Promise<boolean> {
  if (!row.ticketId) return scope.actor.permissions.has('quarantine.work');
  if (!scope.actor.permissions.has('tickets.read')) return false;
  const ticket = await findTicket(scope, row.ticketId);
  return ticket !== null && maySee(scope, ticket);
}
