/** Looking at a request, answering in it, and saying that it is solved. */
import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { errorWords } from '../../contract/errors.ts';
import { confirmSolved } from '../features/tickets/actions/confirm-solved.ts';
import { readStatusToken } from '../features/tickets/links.ts';
import { isOutOfSpace, isUnavailable } from '../platform/db/database.ts';
import { onceOnly } from '../platform/http/idempotency.ts';
import { Refusal, refuse } from '../platform/refusal.ts';
import { sendOn, sendPage } from './answer.ts';
import { asSize } from './dates.ts';
import { MAX_FILES, MAX_FILES_BYTES, MAX_TEXT_LENGTH } from './limits.ts';
import { troublePage } from './plain-pages.ts';
import { readerLanguage } from './reader-language.ts';
import { readReplyForm, type FormProblem, type Written } from './reply-form.ts';
import { replyAsGuest } from './reply.ts';
import { statusPage, type Extras } from './status-page.ts';
import { asGuest, asReader, refuseUnfit, type PortalVisit } from './visit.ts';
import { viewOf } from './view.ts';
import { portalWords, type Language, type PortalWords } from './words.ts';

const OK = 200;

export function showStatus(visit: PortalVisit, extras: Extras = {}, status = OK): Promise<FastifyReply> {
  const { did } = visit.request.query;
  return asReader(visit, async (scope, guest, language) => {
    const view = await viewOf(scope, guest, language);
    return sendPage(visit.reply, status, statusPage(view, { ...(isDeed(did) ? { did } : {}), ...extras }));
  });
}

function isDeed(did: string | undefined): did is keyof PortalWords['did'] {
  return did !== undefined && Object.hasOwn(portalWords.ru.did, did);
}

/** Whatever goes wrong, the words come back to the page on which they were typed. */
export async function takeReply(visit: PortalVisit): Promise<FastifyReply> {
  const { world, request } = visit;
  const link = readStatusToken(world, request.params.token) ?? refuse('notFound');
  const refused = await refuseUnfit(visit).catch((error: unknown) => error);
  const written = await readReplyForm(request, {
    world,
    accountId: link.accountId,
    storesFiles: refused === undefined,
  });
  if (refused !== undefined) return sayWhy(visit, written, refused);
  if (written.problem) return showProblem(visit, written, written.problem);
  try {
    return sendOn(visit.reply, withLanguage(await replyOnce(visit, written), request.query.lang));
  } catch (error) {
    return sayWhy(visit, written, error);
  }
}

/** The same form with the same words is one message, however often it was pressed; other words are another message. */
function replyOnce(visit: PortalVisit, written: Written): Promise<string> {
  return asGuest(visit, async (scope, guest) => {
    const reply = () => replyAsGuest(scope, guest, written);
    return written.once
      ? ((await onceOnly(scope, `portal ${printOf(written)}`, visit.request, reply)) as string)
      : reply();
  });
}

function printOf({ once, text, files }: Written): string {
  const content = JSON.stringify([once, text, ...files.map((file) => [file.name, file.sha256])]);
  return createHash('sha256').update(content).digest('base64url');
}

export async function takeSolved(visit: PortalVisit): Promise<FastifyReply> {
  await refuseUnfit(visit);
  await asGuest(visit, (scope, guest) => confirmSolved(scope, guest.ticket.id));
  const { params, query } = visit.request;
  return sendOn(visit.reply, withLanguage(`/t/${params.token}?did=solved`, query.lang));
}

function withLanguage(path: string, lang: string | undefined): string {
  return lang === 'ru' || lang === 'en' ? `${path}&lang=${lang}` : path;
}

const UNPROCESSABLE = 422;

function showProblem(visit: PortalVisit, written: Written, problem: FormProblem): Promise<FastifyReply> {
  const words = (language: Language) => problemWords(problem, language);
  return showAgain(visit, written, words, UNPROCESSABLE);
}

function problemWords(problem: FormProblem, language: Language): string {
  const words = portalWords[language].problem;
  if (problem === 'tooLarge') return words.tooLarge(asSize(MAX_FILES_BYTES, language));
  if (problem === 'tooManyFiles') return words.tooManyFiles(MAX_FILES);
  return problem === 'tooLong' ? words.tooLong(MAX_TEXT_LENGTH.toLocaleString(language)) : words.empty;
}

function showAgain(
  visit: PortalVisit,
  written: Written,
  words: (language: Language) => string,
  status: number,
): Promise<FastifyReply> {
  return asReader(visit, async (scope, guest, language) => {
    const view = await viewOf(scope, guest, language);
    const page = statusPage(view, { problem: words(language), typed: written.text });
    return sendPage(visit.reply, status, page);
  });
}

const FORBIDDEN = 403;
const TOO_MANY = 429;
const UNAVAILABLE = 503;
const NO_SPACE = 507;
const MINUTE_S = 60;

async function sayWhy(visit: PortalVisit, written: Written, error: unknown): Promise<FastifyReply> {
  const known = error instanceof Refusal ? error : null;
  if (known?.code === 'tooManyRequests') {
    const minutes = Math.ceil(Number(known.words) / MINUTE_S) || 1;
    void visit.reply.header('retry-after', known.words);
    return showAgain(visit, written, (language) => portalWords[language].problem.tooOften(minutes), TOO_MANY);
  }
  if (known?.code === 'foreignOrigin')
    return showAgain(visit, written, (language) => portalWords[language].problem.foreign, FORBIDDEN);
  if (known?.code === 'blockedCustomer')
    return showAgain(visit, written, (language) => errorWords('blockedCustomer', language), FORBIDDEN);
  if (known) throw known;
  if (isOutOfSpace(error))
    return showAgain(visit, written, (language) => portalWords[language].problem.noSpace, NO_SPACE);
  if (!isUnavailable(error)) visit.request.log.error({ err: error }, 'a reply by the portal failed');
  return sendPage(visit.reply, UNAVAILABLE, keptWords(visit, written));
}

/** The database is away: nothing can be shown but what was typed. */
function keptWords({ request }: PortalVisit, written: Written) {
  return troublePage(readerLanguage(request, null), { url: request.url, typed: written.text });
}
