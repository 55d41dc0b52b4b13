/** Serves files by their signed address: always as a download, but for raster pictures that were asked for in place. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Type, type Static } from 'typebox';
import { shape } from '../../../contract/shapes.ts';
import { refuse } from '../../platform/refusal.ts';
import { timeOf, type World } from '../../platform/world.ts';
import { isPreviewable } from './addresses.ts';

const Address = shape({
  accountId: Type.String({ format: 'uuid' }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});
const Signed = shape({
  n: Type.String({ maxLength: 1000 }),
  t: Type.String({ maxLength: 200 }),
  u: Type.String({ pattern: '^[0-9]{1,12}$' }),
  s: Type.String({ maxLength: 100 }),
  inline: Type.Optional(Type.String()),
});

export function filePages(app: FastifyInstance, world: World): void {
  app.get<{ Params: Static<typeof Address>; Querystring: Static<typeof Signed> }>(
    '/files/:accountId/:sha256',
    { schema: { params: Address, querystring: Signed, hide: true } },
    async (request, reply) => {
      const { accountId, sha256 } = request.params;
      const { n: name, t: type, u: until, s: signature, inline } = request.query;
      if (!world.keys.verify('file', signature, accountId, sha256, name, type, until)) refuse('notFound');
      if (Number(until) * 1000 < timeOf(world).getTime()) refuse('linkExpired');
      const shown = inline !== undefined && isPreviewable(type);
      return send(world, reply, {
        accountId,
        sha256,
        name,
        type: shown ? type : 'application/octet-stream',
        shown,
      });
    },
  );
}

interface Sent {
  accountId: string;
  sha256: string;
  name: string;
  type: string;
  shown: boolean;
}

/** Not one header here lets a browser run what is inside, whatever the bytes are (THREATS B1). */
export function send(world: World, reply: FastifyReply, file: Sent): FastifyReply {
  const stream = world.blobs.stream(file.accountId, file.sha256);
  const way = file.shown ? 'inline' : 'attachment';
  return reply
    .header(
      'content-disposition',
      `${way}; filename="${asciiName(file.name)}"; filename*=UTF-8''${encodeRfc5987(file.name)}`,
    )
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, max-age=3600, immutable')
    .type(file.type)
    .send(stream);
}

function asciiName(name: string): string {
  return name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
}

/** RFC 5987: what `encodeURIComponent` leaves but the grammar does not allow is escaped too. */
function encodeRfc5987(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
