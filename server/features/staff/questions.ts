/** What others may ask about agents and teams. */
import type { Me } from '../../../contract/staff.ts';
import { permissions } from '../../../contract/permissions.ts';
import { refuse } from '../../platform/refusal.ts';
import { onceIn } from '../../platform/db/once.ts';
import { presentPosition, writePosition } from '../../platform/events/position.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { theAccount } from '../accounts/account.ts';
import * as agents from './sql/agents.ts';
import { listInvites, type InviteRow } from './sql/links.ts';
import * as tokens from './sql/tokens.ts';
import * as teams from './sql/teams.ts';

type Asking = Pick<ReadScope, 'tx'>;

/** Refuses `notFound`. */
export async function agentOf(scope: Asking, id: string): Promise<agents.AgentRow> {
  return (await agents.find(scope.tx, { id })) ?? refuse('notFound');
}

export async function allAgents(scope: Asking): Promise<agents.AgentRow[]> {
  return agents.list(scope.tx);
}

/** Names by id; unknown ids are left out. */
export async function agentNames(scope: Asking, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await agents.findNames(scope.tx, { ids: wanted });
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Refuses `notFound`. */
export function teamOf(scope: Asking, id: string): Promise<teams.TeamRow> {
  return onceIn(
    scope.tx,
    `team ${id}`,
    async () => (await teams.find(scope.tx, { id })) ?? refuse('notFound'),
  );
}

/** The oldest first. */
export async function allTeams(scope: Asking): Promise<teams.TeamRow[]> {
  return teams.list(scope.tx);
}

/** Where a ticket goes that nobody sent anywhere; every account has one team from its beginning. */
export async function firstTeam(scope: Asking): Promise<teams.TeamRow> {
  const team = await teams.oldest(scope.tx);
  if (!team) throw new Error('The account has no team');
  return onceIn(scope.tx, `team ${team.id}`, async () => team);
}

export async function openInvites(scope: ReadScope): Promise<InviteRow[]> {
  return listInvites(scope.tx, { at: scope.now });
}

export async function allTokens(scope: Asking): Promise<tokens.TokenRow[]> {
  return tokens.list(scope.tx);
}

/** The agent who acts, or stands behind the token that acts. */
export async function theActor(scope: ReadScope): Promise<agents.AgentRow> {
  return scope.actor.id === null ? refuse('notSignedIn') : agentOf(scope, scope.actor.id);
}

export async function aboutMe(scope: ReadScope): Promise<Me> {
  const [agent, account, position] = await Promise.all([
    theActor(scope),
    theAccount(scope),
    presentPosition(scope.tx),
  ]);
  return {
    agent,
    theme: agent.theme,
    signature: agent.signature,
    permissions: permissions.filter((permission) => scope.actor.permissions.has(permission)),
    account: { ...account, id: scope.accountId },
    sandbox: scope.world.config.sandbox,
    cursor: writePosition(position),
  };
}
