/** The live connection: `GET /api/v1/live`, a WebSocket of our own origin with a session. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller, Door } from '../../platform/http/route.ts';
import { isOwnOrigin } from '../../platform/http/wrapper.ts';
import { refuse } from '../../platform/refusal.ts';
import type { World } from '../../platform/world.ts';
import { openHub } from './hub.ts';

export function livePages(app: FastifyInstance, world: World, door: Door): void {
  const hub = openHub(world);
  const admitted = new WeakMap<FastifyRequest, Caller>();
  app.addHook('onClose', async () => hub.close());
  app.get(
    '/api/v1/live',
    {
      websocket: true,
      schema: { hide: true },
      preValidation: async (request) => {
        const { origin } = request.headers;
        if (origin && !isOwnOrigin(world, request, origin)) refuse('foreignOrigin');
        const caller = await door.recognise(request);
        if (!caller?.actor.permissions.has('tickets.read')) refuse('notSignedIn');
        else admitted.set(request, caller);
      },
    },
    (socket, request) => {
      const caller = admitted.get(request);
      if (caller) hub.join(socket, caller, () => door.recognise(request));
      else socket.close();
    },
  );
}
