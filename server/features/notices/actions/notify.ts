/** Tells agents something: it stands under their bell until they have seen it. */
import { announce } from '../../../platform/events/log.ts';
import { newId } from '../../../platform/ids.ts';
import type { Scope } from '../../../platform/scope.ts';
import { agentsNotified } from '../events.ts';
import { insertNotices } from '../sql.ts';

export interface Notice {
  /** `branch.what`, such as `sla.breached`: the screen has words for it. */
  kind: string;
  ticketId: string | null;
  /** What the words need: numbers, names, moments. Never a customer's text. */
  data?: Record<string, unknown>;
}

/** Each agent once, however often he is named. */
export async function notify(scope: Scope, agentIds: readonly string[], notice: Notice): Promise<void> {
  const told = [...new Set(agentIds)];
  if (told.length === 0) return;
  const { kind, ticketId, data = {} } = notice;
  await insertNotices(scope.tx, {
    ids: told.map(() => newId()),
    agentIds: told,
    at: scope.now,
    kind,
    ticketId,
    data,
  });
  announce(scope, agentsNotified, null, { agentIds: told, kind });
}
