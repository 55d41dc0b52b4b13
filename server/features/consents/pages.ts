/** Where providers send browsers back to. From here one comes to the form of the mailbox and to no other place. */
import type { FastifyInstance } from 'fastify';
import { Type, type Static } from 'typebox';
import { OauthProviderName } from '../../../contract/consents.ts';
import { shape } from '../../../contract/shapes.ts';
import type { Door } from '../../platform/http/route.ts';
import type { World } from '../../platform/world.ts';
import { finishConsent, type ConsentResult } from './actions/finish.ts';

const Address = shape({ provider: OauthProviderName });
/** Codes of Microsoft are longer than a kilobyte. */
const Query = Type.Record(Type.String({ maxLength: 100 }), Type.String({ maxLength: 8000 }));

export function consentPages(app: FastifyInstance, world: World, door: Door): void {
  app.get<{ Params: Static<typeof Address>; Querystring: Static<typeof Query> }>(
    '/oauth/:provider',
    { schema: { params: Address, querystring: Query, hide: true } },
    async (request, reply) => {
      const caller = await door.recognise(request);
      const isManager = caller?.sessionId && caller.actor.permissions.has('settings.manage');
      const query = new URLSearchParams(request.query);
      const result: ConsentResult = isManager
        ? await finishConsent(world, caller, { provider: request.params.provider, query })
        : { kind: 'failed', failure: 'stale', formConnectionId: null };
      return reply.header('cache-control', 'no-store').redirect(formOf(result), 303);
    },
  );
}

/** Made of our own ids and words alone: nothing of the request gets into it. */
function formOf(result: ConsentResult): string {
  const form = `/settings/mailboxes/${result.formConnectionId ?? 'new'}`;
  return result.kind === 'done'
    ? `${form}?consent=${result.consentId}`
    : `${form}?consentFailed=${result.failure}`;
}
