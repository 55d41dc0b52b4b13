/** For those who run the desk: is it alive, is it ready, how does it fare; and the printed API. */
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import type { World } from '../world.ts';

/** A database that hangs is no better than none, and whoever asks gives up by himself. */
const READY_WITHIN_MS = 2000;

export function operatorPages(app: FastifyInstance, world: World): void {
  const hidden = { schema: { hide: true } };
  app.get('/livez', hidden, async () => ({ ok: true }));
  app.get('/readyz', hidden, async (_request, reply) => {
    const ready = await Promise.race([doesDatabaseAnswer(world), waited(READY_WITHIN_MS)]);
    return reply.code(ready ? 200 : 503).send({ ok: ready });
  });
  app.get('/metrics', hidden, async (_request, reply) => {
    return reply.type(world.metrics.registry.contentType).send(await world.metrics.registry.metrics());
  });
}

function doesDatabaseAnswer(world: World): Promise<boolean> {
  return world.db.pool.query('select 1').then(
    () => true,
    () => false,
  );
}

function waited(ms: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms, false).unref();
  });
}

/** Everything is our own. The page must also work in a network without TLS, so nothing is upgraded to it. */
const docsPolicy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** Must be registered before the routes that it prints. */
export async function printedApi(app: FastifyInstance): Promise<void> {
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: docsPolicy,
    theme: { title: 'Kvitok API' },
    // The other layout has a bar with a logo whose styles the policy forbids.
    uiConfig: { docExpansion: 'none', tagsSorter: 'alpha', layout: 'BaseLayout' },
  });
}
