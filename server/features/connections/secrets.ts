/** Passwords at rest: sealed with the installation's key, bound to their connection. */
import type { World } from '../../platform/world.ts';
import type { ConnectionRow, Secrets } from './connection.ts';

export function sealSecrets(world: World, connectionId: string, secrets: Secrets): Buffer | null {
  if (Object.keys(secrets).length === 0) return null;
  return world.keys.seal(JSON.stringify(secrets), `connection ${connectionId}`);
}

/** Null when they cannot be opened: the installation's key is another one than when they were stored. */
export function openSecrets(world: World, connection: Pick<ConnectionRow, 'id' | 'secrets'>): Secrets | null {
  if (!connection.secrets) return {};
  try {
    return JSON.parse(world.keys.open(connection.secrets, `connection ${connection.id}`)) as Secrets;
  } catch {
    return null;
  }
}
