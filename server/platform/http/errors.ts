/** Every error leaves in one shape, in the reader's language, without a stack. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { errorCatalogue, errorWords, type ErrorCode } from '../../../contract/errors.ts';
import { isOutOfSpace, isUnavailable } from '../db/database.ts';
import { Refusal } from '../refusal.ts';
import { misfitInWords } from './misfits.ts';

const RETRY_SECONDS = 2;

export function replyWithError(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const known = asRefusal(error, request);
  const { status } = errorCatalogue[known.code];
  if (known.code === 'internal') request.log.error({ err: error }, 'a request failed');
  if (status === 503) void reply.header('retry-after', RETRY_SECONDS);
  if (status === 429) void reply.header('retry-after', known.words || RETRY_SECONDS);
  const message = errorWords(known.code, languageOf(request), known.words);
  void reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send(
      JSON.stringify({
        error: {
          code: known.code,
          message,
          ...(known.details === undefined ? {} : { details: known.details }),
          requestId: request.id,
        },
      }),
    );
}

/** By `Accept-Language`; Russian first where both are welcome equally. */
export function languageOf(request: FastifyRequest): 'ru' | 'en' {
  const wanted = request.headers['accept-language'] ?? '';
  const [ru, en] = [wanted.search(/\bru\b/i), wanted.search(/\ben\b/i)];
  if (ru < 0) return 'en';
  return en >= 0 && en < ru ? 'en' : 'ru';
}

function asRefusal(error: FastifyError | Error, request: FastifyRequest): Refusal {
  if (error instanceof Refusal) return error;
  if (isOutOfSpace(error)) return new Refusal('noSpace');
  if (isUnavailable(error)) return new Refusal('unavailable');
  if ('validation' in error && error.validation) return badRequest(error, languageOf(request));
  const status = 'statusCode' in error ? error.statusCode : undefined;
  const byStatus: Record<number, ErrorCode> = {
    400: 'badRequest',
    404: 'notFound',
    413: 'tooLarge',
    415: 'badRequest',
    429: 'tooManyRequests',
  };
  const code = status ? byStatus[status] : undefined;
  if (!status && isBrokenForm(error, request))
    return new Refusal('badRequest', { words: brokenForm[languageOf(request)] });
  if (code) return new Refusal(code, { words: unreadableInWords(error, languageOf(request)) });
  return new Refusal('internal', { words: request.id });
}

/** What reads forms throws plain errors, told apart only by their words. */
function isBrokenForm({ message }: Error, { headers }: FastifyRequest): boolean {
  const isForm = headers['content-type']?.startsWith('multipart/') ?? false;
  return isForm && /multipart|part header|end of form/i.test(message);
}

const brokenForm = {
  ru: 'тело не разбирается как multipart/form-data',
  en: 'the body cannot be read as multipart/form-data',
};

const MEGABYTE = 1024 * 1024;
export const BODY_LIMIT = 2 * MEGABYTE;

/** What stands in the way before a body can be compared with what it should be. */
function unreadableInWords(error: FastifyError | Error, language: 'ru' | 'en'): string {
  if (!('code' in error)) return error.message;
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return String(BODY_LIMIT / MEGABYTE);
  const words: Record<string, { ru: string; en: string }> = {
    FST_ERR_CTP_INVALID_JSON_BODY: { ru: 'тело не разбирается как JSON', en: 'the body is not valid JSON' },
    FST_ERR_CTP_EMPTY_JSON_BODY: {
      ru: 'тело пустое, а нужен JSON',
      en: 'the body is empty, JSON is expected',
    },
    FST_ERR_CTP_INVALID_MEDIA_TYPE: {
      ru: 'тело такого типа (Content-Type) здесь не принимается',
      en: 'a body of this Content-Type is not taken here',
    },
    FST_ERR_BAD_URL: { ru: 'адрес записан неверно', en: 'the address is malformed' },
  };
  return words[error.code]?.[language] ?? error.message;
}

function badRequest(error: FastifyError, language: 'ru' | 'en'): Refusal {
  const misfits = error.validation ?? [];
  const words = misfits.map((one) => misfitInWords(one, error.validationContext, language)).join('; ');
  const problems = misfits.map((one) => ({
    where: `${error.validationContext ?? ''}${one.instancePath}`,
    problem:
      one.keyword === 'additionalProperties'
        ? `unknown field ${String(one.params.additionalProperty)}`
        : (one.message ?? ''),
  }));
  return new Refusal('badRequest', { words, details: problems });
}
