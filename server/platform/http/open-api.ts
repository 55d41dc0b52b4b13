/** The printed API: its head, and what an operation says besides the shapes of the contract. */
import type { FastifySchema } from 'fastify';
import type { Endpoint } from '../../../contract/endpoint.ts';
import { ErrorReply, errorCatalogue, errorWords, type ErrorCode } from '../../../contract/errors.ts';
import { permissionsOfRole, permissionsOfScope, type Permission } from '../../../contract/permissions.ts';
import type { World } from '../world.ts';
import { MAX_KEY_LENGTH } from './idempotency.ts';
import type { Route } from './route.ts';

export function openApiInfo(world: World) {
  return {
    openapi: '3.1.0' as const,
    info: {
      title: 'Kvitok',
      version: '1',
      description:
        'One API for our own screens and for your programs. Sign in with `Authorization: Bearer <token>` (Settings → API). ' +
        'Writes take an `Idempotency-Key`. Lists give `next`; hand it back as `cursor`. Errors are `{ error: { code, message } }` with stable codes.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: world.config.baseUrl }],
    components: { securitySchemes: { token: { type: 'http' as const, scheme: 'bearer' } } },
    security: [{ token: [] }],
  };
}

/** As `@fastify/swagger` asks for it, when the page is printed and not before. */
export function printed({ endpoint, kind }: Route) {
  return ({ schema, url }: { schema: FastifySchema; url: string }) => ({
    url,
    schema: {
      ...schema,
      description: whoMay(endpoint),
      ...(endpoint.permission === 'public' && { security: [] }),
      ...(kind === 'write' && { headers: idempotencyKey }),
      ...(endpoint.takes && { consumes: endpoint.takes, body: bytesAs(endpoint.takes) }),
      response: { ...(schema.response as object), ...refusalsOf(endpoint) },
    },
  });
}

const idempotencyKey = {
  type: 'object',
  properties: {
    'Idempotency-Key': {
      type: 'string',
      minLength: 1,
      maxLength: MAX_KEY_LENGTH,
      description: 'The same write with the same key happens once, and its answer is given again.',
    },
  },
};

function whoMay({ permission, method }: Endpoint): string {
  if (permission === 'public') return 'Open to everybody.';
  if (permission === 'signedIn')
    return method === 'GET'
      ? 'For whoever is signed in, and any token.'
      : 'For whoever is signed in; no tokens.';
  const scopes = holdersOf(permissionsOfScope, permission);
  const byToken = scopes ? `Tokens: ${scopes}` : 'No tokens';
  return `Roles: ${holdersOf(permissionsOfRole, permission)}. ${byToken}.`;
}

function holdersOf(all: Record<string, readonly Permission[]>, permission: Permission): string {
  const holders = Object.entries(all).filter(([, held]) => held.includes(permission));
  return holders.map(([name]) => `\`${name}\``).join(', ');
}

function bytesAs(types: readonly string[]): object {
  const bytes = { type: 'string', format: 'binary' };
  if (!types.includes('multipart/form-data')) return bytes;
  return { type: 'object', required: ['file'], properties: { file: bytes } };
}

/** Codes of one status share an answer. */
function refusalsOf({ refusals = [] }: Endpoint): Record<number, object> {
  const byStatus = Map.groupBy(refusals, (code) => errorCatalogue[code].status);
  const answers = [...byStatus].map(([status, codes]) => [
    status,
    { description: inWords(codes), ...ErrorReply },
  ]);
  return Object.fromEntries(answers) as Record<number, object>;
}

function inWords(codes: readonly ErrorCode[]): string {
  return codes.map((code) => `\`${code}\`: ${errorWords(code, 'en', '…')}`).join('\n\n');
}
