/** In which language a page is shown: as asked for on the page, else the request's own, else the browser's. */
import type { FastifyRequest } from 'fastify';
import { languageOf } from '../platform/http/errors.ts';
import type { Language } from './words.ts';

export function readerLanguage(
  request: Pick<FastifyRequest, 'headers' | 'query'>,
  known: Language | null,
): Language {
  const { lang } = request.query as { lang?: unknown };
  if (lang === 'ru' || lang === 'en') return lang;
  return known ?? languageOf(request as FastifyRequest);
}
