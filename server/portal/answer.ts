/** How a page leaves the house: nothing is kept on the way, nobody may frame it, no script runs in it (THREATS L5, E11). */
import type { FastifyReply } from 'fastify';
import type { SafeHtml } from './html.ts';

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const SEE_OTHER = 303;

export function sendPage(reply: FastifyReply, status: number, page: SafeHtml): FastifyReply {
  return closed(reply).code(status).type('text/html; charset=utf-8').send(page.text);
}

/** After a form: a reload of the next page sends nothing twice. */
export function sendOn(reply: FastifyReply, path: string): FastifyReply {
  return closed(reply).redirect(path, SEE_OTHER);
}

function closed(reply: FastifyReply): FastifyReply {
  return reply
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex, nofollow, noarchive');
}
