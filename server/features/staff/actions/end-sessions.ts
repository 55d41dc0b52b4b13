/** Ends sessions: this one, or those of an agent. */
import { readToken } from '../../../platform/account-token.ts';
import { nilId } from '../../../platform/ids.ts';
import type { Caller } from '../../../platform/http/route.ts';
import { work, type Scope } from '../../../platform/scope.ts';
import type { World } from '../../../platform/world.ts';
import { forgetAgent, forgetToken } from '../recognised.ts';
import { end, endOthers } from '../sql/sessions.ts';

/** By the text of its cookie; nothing happens when there is no such session. */
export async function endSession(world: World, text: string | undefined): Promise<void> {
  const token = readToken('session', text ?? '');
  if (!token) return;
  await world.db.transaction(token.accountId, (tx) => end(tx, { hash: token.hash }));
  forgetToken(world, token.hash);
}

/** Of the caller, on every device. */
export async function endAllSessions(world: World, { accountId, actor }: Caller): Promise<void> {
  await work(world, accountId, actor, async (scope) => {
    if (actor.id) await endSessionsOf(scope, actor.id);
  });
}

/** All sessions of an agent, or all but the one that he is asking by. */
export async function endSessionsOf(
  scope: Scope,
  agentId: string,
  keep: string | null = null,
): Promise<void> {
  await endOthers(scope.tx, { agentId, keep: keep ?? nilId });
  scope.afterCommit.push(() => forgetAgent(scope.world, agentId));
}
