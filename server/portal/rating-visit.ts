/** Rating: by a tap on a link of the letter, or by a button of a page. */
import type { FastifyReply } from 'fastify';
import { theAccount } from '../features/accounts/account.ts';
import { openScoreLink, rate } from '../features/csat/actions/rate.ts';
import { ratingOf } from '../features/csat/questions.ts';
import { isScore } from '../features/csat/rules.ts';
import { refuse } from '../platform/refusal.ts';
import { sendOn, sendPage } from './answer.ts';
import { ratePage } from './rate-page.ts';
import { readerLanguage } from './reader-language.ts';
import { looksLikePerson } from './robots.ts';
import { asGuest, refuseUnfit, type PortalVisit } from './visit.ts';

const OK = 200;

/** Only the author of a request rates it, and only when there is something to rate. */
export async function openRateLink(visit: PortalVisit): Promise<FastifyReply> {
  const { request, reply } = visit;
  const tapped = Number(request.params.score);
  if (!isScore(tapped)) return refuse('notFound');
  const page = await asGuest(visit, async (scope, guest) => {
    const { ticket } = guest;
    if (!guest.isRequester || !(await ratingOf(scope, ticket))) return refuse('notFound');
    const opened = await openScoreLink(scope, ticket, {
      score: tapped,
      looksLikePerson: looksLikePerson(request.method, request.headers),
    });
    return ratePage({
      token: guest.token,
      language: readerLanguage(request, ticket.language),
      company: (await theAccount(scope)).name,
      number: ticket.number,
      subject: ticket.subject,
      tapped,
      opened,
    });
  });
  return sendPage(reply, OK, page);
}

export async function takeRating(visit: PortalVisit): Promise<FastifyReply> {
  await refuseUnfit(visit);
  const { params, query, body } = visit.request;
  const given = (body ?? {}) as { score?: unknown; comment?: unknown };
  const score = Number(given.score);
  if (!isScore(score)) return refuse('notFound');
  const comment = typeof given.comment === 'string' ? { comment: given.comment } : {};
  await asGuest(visit, async (scope, guest) => {
    if (!guest.isRequester || !(await ratingOf(scope, guest.ticket))) return refuse('notFound');
    return rate(scope, guest.ticket, { score, ...comment });
  });
  const language = query.lang === 'ru' || query.lang === 'en' ? `&lang=${query.lang}` : '';
  return sendOn(visit.reply, `/t/${params.token}?did=rated${language}`);
}
