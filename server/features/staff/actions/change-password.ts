/** Changes one's own password, which takes knowing the present one. */
import { audit } from '../../../platform/audit.ts';
import type { Caller } from '../../../platform/http/route.ts';
import { forgive, refuseTooMany } from '../../../platform/rate.ts';
import { refuse } from '../../../platform/refusal.ts';
import { work } from '../../../platform/scope.ts';
import type { World } from '../../../platform/world.ts';
import { passwordLimits } from '../limits.ts';
import { hashPassword, isPassword } from '../passwords.ts';
import { isGoodPassword } from '../rules.ts';
import { find, findPassword, updatePassword } from '../sql/agents.ts';
import { endSessionsOf } from './end-sessions.ts';

/** Ends all other sessions. Refuses `wrongPassword`, `badPassword`, `tooManyRequests`. */
export async function changePassword(
  world: World,
  { accountId, sessionId, actor }: Caller,
  { current, next }: { current: string; next: string },
): Promise<void> {
  const id = actor.id ?? refuse('notSignedIn');
  const reader = world.db.reader(accountId);
  const limits = passwordLimits(id);
  await refuseTooMany(world, limits);
  const known = await findPassword(reader, { id });
  if (!(await isPassword(known?.passwordHash ?? null, current))) refuse('wrongPassword');
  await forgive(world, limits);
  const agent = (await find(reader, { id })) ?? refuse('notSignedIn');
  if (!isGoodPassword(next, agent.email)) refuse('badPassword');
  const passwordHash = await hashPassword(next);
  await work(world, accountId, actor, async (scope) => {
    await updatePassword(scope.tx, { id, passwordHash });
    await endSessionsOf(scope, id, sessionId);
    await audit(scope, 'password.change', { agentId: id });
  });
}
