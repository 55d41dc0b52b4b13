/** May the actor make somebody this, or change somebody who is this? */
import type { Role } from '../../../../contract/permissions.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theActor } from '../questions.ts';
import { mayGive } from '../rules.ts';

/** The desk itself may; an agent or a token never above itself. Refuses `notAllowed`. */
export async function refuseAbove(scope: Scope, ...roles: Role[]): Promise<void> {
  if (scope.actor.kind === 'system') return;
  const { role } = await theActor(scope);
  const own = { role, permissions: scope.actor.permissions };
  if (!roles.every((wanted) => mayGive(own, wanted))) refuse('notAllowed');
}
