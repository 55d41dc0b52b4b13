/** Stops those who guess passwords, and not the one whose password it is. */
import { refuseTooMany, type Limit } from '../../../platform/rate.ts';
import { timeOf, type World } from '../../../platform/world.ts';
import { knownPlaceLimits, network, signInLimits } from '../limits.ts';
import { findLogin } from '../sql/agents.ts';
import { places } from '../sql/sessions.ts';
import type { Place } from './start-session.ts';

/** Refuses `tooManyRequests`; gives the limits that have counted this try. Where the person is signed in already he has tries of his own. */
export async function refuseGuesses(world: World, address: string, place: Place): Promise<Limit[]> {
  const limits = signInLimits(address, place.ip);
  try {
    await refuseTooMany(world, limits);
    return limits;
  } catch (refusal) {
    if (!(await isKnownPlace(world, address, place))) throw refusal;
    const own = knownPlaceLimits(address, place.ip);
    await refuseTooMany(world, own);
    return own;
  }
}

/** A flood of guesses must not become a flood of questions. */
const REMEMBERED_MS = 5_000;
const answers = new WeakMap<World, Map<string, { until: number; isKnown: Promise<boolean> }>>();

function isKnownPlace(world: World, address: string, { ip }: Place): Promise<boolean> {
  const remembered = answers.get(world) ?? new Map<string, { until: number; isKnown: Promise<boolean> }>();
  answers.set(world, remembered);
  const now = timeOf(world).getTime();
  for (const [key, { until }] of remembered) if (until <= now) remembered.delete(key);
  const key = `${address} ${network(ip)}`;
  const isKnown = remembered.get(key)?.isKnown ?? isSignedInThere(world, address, network(ip));
  if (!remembered.has(key)) remembered.set(key, { until: now + REMEMBERED_MS, isKnown });
  return isKnown;
}

async function isSignedInThere(world: World, address: string, place: string): Promise<boolean> {
  const login = (await findLogin(world.db.reader(''), { email: address }))[0];
  if (!login) return false;
  const known = await places(world.db.reader(login.accountId), { agentId: login.agentId, at: timeOf(world) });
  return known.some(({ ip }) => network(ip) === place);
}
