/** For those who run the desk: is it alive, is it ready, how does it fare; and the printed API. */
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import type { World } from '../world.ts';

export function operatorPages(app: FastifyInstance, world: World): void {
  const hidden = { schema: { hide: true } };
  app.get('/livez', hidden, async () => ({ ok: true }));
  app.get('/readyz', hidden, async (_request, reply) => {
    const ready = await world.db.pool.query('select 1').then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ ok: ready });
  });
  app.get('/metrics', hidden, async (_request, reply) => {
    return reply.type(world.metrics.registry.contentType).send(await world.metrics.registry.metrics());
  });
}

/** Must be registered before the routes that it prints. */
export async function printedApi(app: FastifyInstance): Promise<void> {
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: true,
    logo: {
      type: 'image/svg+xml',
      content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      href: '/',
    },
    theme: {
      title: 'Kvitok API',
      css: [{ filename: 'quiet.css', content: '.swagger-ui .topbar { display: none }' }],
    },
    uiConfig: { docExpansion: 'none', tagsSorter: 'alpha' },
  });
}
