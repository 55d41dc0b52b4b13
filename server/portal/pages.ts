/** The customer's pages: `/t/<token>` and what can be done from it. None of them needs a script. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorCatalogue } from '../../contract/errors.ts';
import { isUnavailable } from '../platform/db/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { World } from '../platform/world.ts';
import { sendPage } from './answer.ts';
import { takeDetails } from './details-visit.ts';
import { gonePage, troublePage } from './plain-pages.ts';
import { openRateLink, takeRating } from './rating-visit.ts';
import { readerLanguage } from './reader-language.ts';
import { showStatus, takeReply, takeSolved } from './status-visit.ts';
import { style, styleUrl } from './style.ts';
import type { PortalRequest, PortalVisit } from './visit.ts';

const NOT_FOUND = 404;

export function portalPages(app: FastifyInstance, world: World): void {
  app.setErrorHandler(sendTrouble);
  const hidden = { schema: { hide: true } };
  const answer =
    (serve: (visit: PortalVisit) => Promise<FastifyReply>) =>
    (request: FastifyRequest<PortalRequest>, reply: FastifyReply) =>
      serve({ world, request, reply });
  app.get<PortalRequest>(
    '/t/:token',
    hidden,
    answer((visit) => showStatus(visit)),
  );
  app.post<PortalRequest>('/t/:token/reply', hidden, answer(takeReply));
  // Whoever reloads the page of a reply that was not taken, or changes its language there.
  app.get<PortalRequest>(
    '/t/:token/reply',
    hidden,
    answer((visit) => showStatus(visit)),
  );
  app.post<PortalRequest>('/t/:token/details', hidden, answer(takeDetails));
  app.get<PortalRequest>(
    '/t/:token/details',
    hidden,
    answer((visit) => showStatus(visit)),
  );
  app.post<PortalRequest>('/t/:token/solved', hidden, answer(takeSolved));
  app.get<PortalRequest>('/t/:token/rate/:score', hidden, answer(openRateLink));
  app.post<PortalRequest>('/t/:token/rating', hidden, answer(takeRating));
  app.all('/t/*', hidden, (request, reply) =>
    sendPage(reply, NOT_FOUND, gonePage(readerLanguage(request, null))),
  );
  app.get(styleUrl, hidden, (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(style),
  );
}

const TROUBLE = 500;
const UNAVAILABLE = 503;

function sendTrouble(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): void {
  const language = readerLanguage(request, null);
  if (error instanceof Refusal) {
    const { status } = errorCatalogue[error.code];
    const isLink = error.code === 'notFound' || error.code === 'linkExpired';
    return void sendPage(reply, status, isLink ? gonePage(language) : troublePage(language));
  }
  const status = isUnavailable(error) ? UNAVAILABLE : TROUBLE;
  if (status === TROUBLE) request.log.error({ err: error }, 'a page of the portal failed');
  sendPage(reply, status, troublePage(language));
}
