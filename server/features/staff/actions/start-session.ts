/** Starts a session for an agent who has proved who he is. */
import { freshToken } from '../../../platform/account-token.ts';
import { newId } from '../../../platform/ids.ts';
import type { Scope } from '../../../platform/scope.ts';
import { sessionEnd } from '../rules.ts';
import { insert } from '../sql/sessions.ts';

/** Where a person sits while signing in; shown to him in his list of sessions. */
export interface Place {
  ip: string;
  userAgent: string;
}

const MAX_USER_AGENT = 300;

/** Gives the text for the cookie; it is nowhere kept. */
export async function startSession(scope: Scope, agentId: string, place: Place): Promise<string> {
  const token = freshToken('session', scope.accountId);
  await insert(scope.tx, {
    id: newId(),
    agentId,
    hash: token.hash,
    at: scope.now,
    expiresAt: sessionEnd(scope.now, scope.now),
    ip: place.ip,
    userAgent: place.userAgent.slice(0, MAX_USER_AGENT),
  });
  return token.text;
}
