/** Serves the built agent app: its hashed files for ever, its page for every address that is nobody else's. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.ts';
import { replyWithError } from './errors.ts';

const FOLDER = join(import.meta.dirname, '../../../dist/agent');
const YEAR_S = 31_536_000;
/** What the app asks before all else: the browser asks it while the app's files are still on their way. */
const FIRST_QUESTION = '</api/v1/session>; rel=preload; as=fetch; crossorigin=anonymous';
/** What these begin is never a page of the app: a wrong address there is an error and not a screen. */
const NOT_PAGES = ['/api/', '/assets/', '/files/', '/t/', '/sandbox', '/.'];

export async function browserApp(app: FastifyInstance): Promise<void> {
  const built = existsSync(join(FOLDER, 'index.html'));
  if (built) {
    await app.register(staticFiles, {
      root: join(FOLDER, 'assets'),
      prefix: '/assets/',
      decorateReply: false,
      maxAge: YEAR_S * 1000,
      immutable: true,
      preCompressed: true,
      schemaHide: true,
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    // Read anew: a build beside a running desk takes the files away that the former page names.
    if (built && isPage(request)) {
      if (request.headers.cookie) reply.header('link', FIRST_QUESTION);
      return sendPage(reply, await thePage());
    }
    return replyWithError(new Refusal('notFound'), request, reply);
  });
}

function isPage(request: FastifyRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  return !NOT_PAGES.some((start) => request.url.startsWith(start)) && !request.url.includes('/.');
}

function thePage(): Promise<Buffer | null> {
  return readFile(join(FOLDER, 'index.html')).catch(() => null);
}

const UNAVAILABLE = 503;

/** While an upgrade puts its files down, the page asks for itself again until it is there. */
function sendPage(reply: FastifyReply, page: Buffer | null): FastifyReply {
  return reply
    .code(page ? 200 : UNAVAILABLE)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .send(page ?? beingUpgraded);
}

const beingUpgraded = `<!doctype html>
<html lang="ru">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta http-equiv="refresh" content="3" />
    <title>Квиток</title>
  </head>
  <body style="margin: 20vh auto; max-width: 26rem; padding: 0 1.5rem; font: 16px/1.5 system-ui, sans-serif">
    <h1 style="font-size: 1.25rem">Квиток обновляется</h1>
    <p>Ещё несколько секунд, и страница откроется сама.</p>
    <p lang="en">Kvitok is being upgraded. The page will open by itself in a few seconds.</p>
  </body>
</html>
`;
