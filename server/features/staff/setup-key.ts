/**
 * The key that proves «I can read the console of this desk» while there is no account yet. It is derived from the master key,
 * so every node prints and accepts the same one, nothing is stored, and it is worthless as soon as the desk is set up.
 */
import { refuse } from '../../platform/refusal.ts';
import type { World } from '../../platform/world.ts';
import { isSetUp } from './actions/finish-setup.ts';

const PURPOSE = 'setup';
const WHAT = 'the first account';

/** The address to print at the start of a desk; null when it is set up. */
export async function setupLink(world: World): Promise<string | null> {
  if (await isSetUp(world)) return null;
  return `${world.config.baseUrl}/setup?key=${world.keys.sign(PURPOSE, WHAT)}`;
}

/** Refuses `notFound` when the desk is set up, `linkExpired` for another key. */
export async function refuseStrangersAtSetup(world: World, key: string): Promise<void> {
  if (await isSetUp(world)) refuse('notFound');
  if (!world.keys.verify(PURPOSE, key, WHAT)) refuse('linkExpired');
}
