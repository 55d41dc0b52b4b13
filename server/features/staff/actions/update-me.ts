/** Changes one's own name, language, look and signature. */
import { announce } from '../../../platform/events/log.ts';
import { plainName } from '../../../platform/mail/plain-name.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { agentUpdated } from '../events.ts';
import { theActor } from '../questions.ts';
import { forgetAgent } from '../recognised.ts';
import { updateSelf } from '../sql/agents.ts';

export interface OwnWishes {
  name?: string;
  language?: 'ru' | 'en';
  theme?: 'auto' | 'light' | 'dark';
  signature?: string;
}

export async function updateMe(scope: Scope, wishes: OwnWishes): Promise<void> {
  const { id, ...me } = await theActor(scope);
  const name = wishes.name === undefined ? me.name : plainName(wishes.name) || refuse('badRequest', 'name');
  await updateSelf(scope.tx, { ...me, ...wishes, id, name });
  announce(scope, agentUpdated, null, { agentId: id, changed: Object.keys(wishes) });
  scope.afterCommit.push(() => forgetAgent(scope.world, id));
}
