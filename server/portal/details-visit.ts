/** Takes what a customer has filled in: into the fields, and as his words into the conversation, so that somebody reads it. */
import type { FastifyReply } from 'fastify';
import { errorWords } from '../../contract/errors.ts';
import { validate as isUuid } from 'uuid';
import { fillByCustomer } from '../features/tickets/actions/fill-by-customer.ts';
import { Refusal, refuse } from '../platform/refusal.ts';
import type { Scope } from '../platform/scope.ts';
import { sendOn } from './answer.ts';
import { TOPIC } from './details-form.ts';
import { detailsOf, inLines, type Question, type TypedDetails } from './details.ts';
import type { Guest } from './guest.ts';
import { readerLanguage } from './reader-language.ts';
import { replyAsGuest } from './reply.ts';
import { showStatus } from './status-visit.ts';
import { asGuest, refuseUnfit, type PortalVisit } from './visit.ts';
import { portalWords, type Language } from './words.ts';

const UNPROCESSABLE = 422;
const MAX_VALUES = 200;

export async function takeDetails(visit: PortalVisit): Promise<FastifyReply> {
  await refuseUnfit(visit);
  const typed = typedIn(visit.request.body);
  const language = readerLanguage(visit.request, null);
  try {
    await asGuest(visit, (scope, guest) => fill(scope, guest, typed, language), language);
  } catch (error) {
    const isMisfit =
      error instanceof Refusal && (error.code === 'badField' || error.code === 'fieldsMissing');
    if (!isMisfit) throw error;
    return showStatus(
      visit,
      { detailsProblem: errorWords(error.code, language, error.words), detailsTyped: typed },
      UNPROCESSABLE,
    );
  }
  const lang = visit.request.query.lang ? `&lang=${language}` : '';
  return sendOn(visit.reply, `/t/${visit.request.params.token}?did=filled${lang}`);
}

async function fill(scope: Scope, guest: Guest, typed: TypedDetails, language: Language): Promise<void> {
  if (!guest.isRequester) refuse('notFound');
  if (guest.customer.blockedAt) refuse('blockedCustomer');
  const { questions } = await detailsOf(scope, guest, language);
  const topicId = typed[TOPIC]?.[0];
  if (topicId && !isUuid(topicId)) refuse('notFound');
  const { ticket, changed } = await fillByCustomer(scope, guest.ticket.id, {
    ...(topicId ? { topicId } : {}),
    fields: Object.fromEntries(questions.flatMap((question) => valueOf(question, typed[question.id]))),
  });
  if (changed.length === 0) return;
  const changedIds = new Set(changed.map(({ field }) => field.id));
  const now = await detailsOf(scope, { ...guest, ticket }, language);
  const told = now.questions.filter(({ id }) => changedIds.has(id));
  const { details } = portalWords[ticket.language];
  const text = `${details.told}\n${inLines(told, details)}`;
  await replyAsGuest(scope, { ...guest, ticket }, { text, once: '', files: [], problem: null });
}

/** What is secret is never shown, so that nothing typed means: as it is. */
function valueOf({ id, kind, mask }: Question, given: string[] | undefined): [string, unknown][] {
  const texts = (given ?? []).filter((text) => text !== '');
  if (texts.length === 0) return mask === null ? [[id, null]] : [];
  if (kind === 'multiChoice') return [[id, texts]];
  if (kind === 'yesNo') return [[id, texts[0] === 'true']];
  return [[id, texts[0]]];
}

function typedIn(body: unknown): TypedDetails {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body)
      .slice(0, MAX_VALUES)
      .map(([name, value]) => [
        name,
        (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
          typeof one === 'string' ? one.replaceAll('\r\n', '\n').trim() : [],
        ),
      ]),
  );
}
