/** How one signs in to the demo: one password for all of its people, made of the installation's own key. */
import { allAccounts } from '../features/accounts/account.ts';
import { allAgents } from '../features/staff/questions.ts';
import { readScope, theDesk } from '../platform/scope.ts';
import type { World } from '../platform/world.ts';
import { agents } from './cast.ts';

/** The same after every restart, and another on every installation. */
export function demoPassword(world: Pick<World, 'keys'>): string {
  const letters = world.keys
    .sign('demo', 'password')
    .toLowerCase()
    .replace(/[^a-z2-9]/g, '');
  return `nebo-${letters.slice(0, 4)}-${letters.slice(4, 8)}`;
}

/** The desk is the demo's, and nobody's own. */
export async function isDemo(world: World): Promise<boolean> {
  const [accountId, ...others] = await allAccounts(world);
  if (!accountId || others.length > 0) return false;
  const people = await allAgents(readScope(world, accountId, theDesk));
  return people.some((one) => one.email === agents.vera.email);
}
