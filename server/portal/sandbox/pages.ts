/** `/sandbox`: the customer's mailbox for trying both sides of the desk in one browser. Only where the sandbox is open. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { allAccounts } from '../../features/accounts/account.ts';
import { refuseForeignOrigin } from '../../platform/http/wrapper.ts';
import { mailAddress } from '../../platform/mail/address.ts';
import { readScope, theDesk } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { readerLanguage } from '../reader-language.ts';
import { script, sheet } from './assets.ts';
import { openBox, showBox, showLetter, showList, showWriting, type Box } from './box-visit.ts';
import { sendSandbox } from './frame.ts';
import { takeLetter } from './send-visit.ts';
import { startPage } from './start-page.ts';
import { sandboxWords } from './words.ts';

const UNPROCESSABLE = 422;

export function sandboxPages(app: FastifyInstance, world: World): void {
  if (!world.config.sandbox) return;
  const hidden = { schema: { hide: true } };
  for (const { url, type, content } of [sheet, script])
    app.get(url, hidden, (_request, reply) =>
      reply.type(type).header('cache-control', 'public, max-age=31536000, immutable').send(content),
    );
  const inBox =
    (serve: (opened: Box, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      refuseForeignOrigin(world, request);
      const opened = await theBox(world, request);
      return typeof opened === 'string' ? showStart(request, reply, opened) : serve(opened, request, reply);
    };
  app.get('/sandbox', hidden, (request, reply) => showStart(request, reply, null));
  app.get('/sandbox/box', hidden, inBox(showBox));
  app.get('/sandbox/box/list', hidden, inBox(showList));
  app.get('/sandbox/box/write', hidden, inBox(showWriting));
  app.get('/sandbox/box/letter/:id', hidden, inBox(showLetter));
  app.post('/sandbox/box/send', hidden, inBox(takeLetter));
}

function showStart(request: FastifyRequest, reply: FastifyReply, problem: string | null): FastifyReply {
  const page = startPage(readerLanguage(request, null), problem);
  return sendSandbox(reply, page, problem ? UNPROCESSABLE : 200);
}

/** The mailbox that is asked for, or why it cannot be opened. */
async function theBox(world: World, request: FastifyRequest): Promise<Box | string> {
  const language = readerLanguage(request, null);
  const words = sandboxWords[language];
  const { as } = request.query as { as?: unknown };
  const address = typeof as === 'string' ? mailAddress(as) : null;
  if (!address) return words.problem.address;
  const [accountId] = await allAccounts(world);
  if (!accountId) return words.notSetUp;
  const box = await openBox(readScope(world, accountId, theDesk), address, language);
  return box.boxes.length === 0 ? words.noMailbox : box;
}
