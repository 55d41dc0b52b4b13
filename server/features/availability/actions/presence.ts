/** An agent says that he is here or away; his open screen says that he is there. */
import { announce } from '../../../platform/events/log.ts';
import type { Scope } from '../../../platform/scope.ts';
import { presenceChanged } from '../events.ts';
import { workerOf, workSettings } from '../questions.ts';
import { writePresence, writeSeen } from '../sql.ts';
import type { PresenceState } from '../worker.ts';

const MINUTE_MS = 60_000;

export async function setPresence(scope: Scope, agentId: string, state: PresenceState): Promise<void> {
  const before = await workerOf(scope, agentId);
  await writePresence(scope.tx, { agentId, state, at: scope.now });
  if (before.state !== state || before.availability === 'idle')
    announce(scope, presenceChanged, null, { agentId, state });
}

/** Whoever was idle, and is seen again, is told of. */
export async function noteSeen(scope: Scope, agentId: string): Promise<void> {
  const { awayAfterMinutes } = await workSettings(scope);
  if (awayAfterMinutes === null) return;
  const [seen] = await writeSeen(scope.tx, { agentId, at: scope.now });
  const gap = scope.now.getTime() - (seen?.before?.getTime() ?? 0);
  if (gap > awayAfterMinutes * MINUTE_MS)
    announce(scope, presenceChanged, null, { agentId, state: (await workerOf(scope, agentId)).state });
}
