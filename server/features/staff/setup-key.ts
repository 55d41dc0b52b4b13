/**
 * The key that proves «I can read the console of this desk» while there is no account yet. It is derived from the master key,
 * so every node prints and accepts the same one, nothing is stored, and it is worthless as soon as the desk is set up.
 */
import type { World } from '../../platform/world.ts';

const PURPOSE = 'setup';
const WHAT = 'the first account';

/** The address to print at the start of a desk without an account. */
export function setupLink(world: World): string {
  return `${world.config.baseUrl}/setup?key=${world.keys.sign(PURPOSE, WHAT)}`;
}

export function isSetupKey(world: World, key: string): boolean {
  return world.keys.verify(PURPOSE, key, WHAT);
}
