/** The head of the printed API; its body is made from the contract. */
import type { World } from '../world.ts';

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
