/** Founds the demo's company: its people, teams, mailboxes and customers. */
import { createAccount } from '../features/accounts/actions/create.ts';
import { connect } from '../features/connections/actions/connect.ts';
import { identifyCustomer } from '../features/customers/actions/identify.ts';
import { updateCustomer } from '../features/customers/actions/update.ts';
import { addAgent } from '../features/staff/actions/add-agent.ts';
import { addTeam } from '../features/staff/actions/add-team.ts';
import type { Scope } from '../platform/scope.ts';
import { agents, company, customers, teams, type AgentKey, type TeamKey } from './cast.ts';
import { agentKeys } from './plan.ts';

export interface Founded {
  agentIds: Record<AgentKey, string>;
  teamIds: Record<TeamKey, string>;
  mailboxIds: Record<TeamKey, string>;
  /** By e-mail. */
  customerIds: ReadonlyMap<string, string>;
}

export async function foundCompany(scope: Scope, passwordHash: string): Promise<Founded> {
  await createAccount(scope, { ...company, language: 'ru' });
  const agentIds = await each(agentKeys, (key) => {
    const { name, email, role } = agents[key];
    return addAgent(scope, { name, email, role, language: 'ru', passwordHash });
  });
  const teamKeys = Object.keys(teams) as TeamKey[];
  const teamIds = await each(teamKeys, (key) => {
    const members = agentKeys.filter((agent) => agents[agent].teams.includes(key));
    const { name, signature } = teams[key];
    return addTeam(scope, { name, signature, agentIds: members.map((agent) => agentIds[agent]) });
  });
  const mailboxIds = await each(teamKeys, async (key) => {
    const { name, address, sender } = teams[key];
    const settings = {
      address,
      senderName: sender,
      inbound: 'listener',
      outbound: 'sandbox',
      plusAddressing: true,
    } as const;
    return (await connect(scope, { name, teamId: teamIds[key], settings })).id;
  });
  return { agentIds, teamIds, mailboxIds, customerIds: await introduce(scope) };
}

async function introduce(scope: Scope): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { name, email, language, organization } of customers) {
    const { id } = await identifyCustomer(scope, { kind: 'email', value: email, name, language });
    ids.set(email, id);
    if (organization) await updateCustomer(scope, id, { organizationName: organization });
  }
  return ids;
}

/** One after the other. */
async function each<K extends string>(
  keys: readonly K[],
  make: (key: K) => Promise<string>,
): Promise<Record<K, string>> {
  const made: [K, string][] = [];
  for (const key of keys) made.push([key, await make(key)]);
  return Object.fromEntries(made) as Record<K, string>;
}
