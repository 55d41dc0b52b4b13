/** The company whose tickets are made up: its teams, agents and mailbox, found or made. */
import { addAgent } from '../../features/staff/actions/add-agent.ts';
import { addTeam } from '../../features/staff/actions/add-team.ts';
import { connect } from '../../features/connections/actions/connect.ts';
import { theDesk, work, type Scope } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import type { StatusCategory } from '../../../contract/terms.ts';

export interface Company {
  accountId: string;
  prefix: string;
  firstNumber: number;
  statuses: Record<StatusCategory, string>;
  teams: string[];
  agents: { id: string; name: string }[];
  connectionId: string;
}

export const seedAddress = 'support@polet.example';
const TEAMS = ['Багаж', 'Возвраты', 'Партнёры'];
const AGENTS = 12;

export async function companyFor(world: World, accountId: string, tickets: number): Promise<Company> {
  await work(world, accountId, theDesk, furnish);
  const rows = async <T>(text: string, ...values: unknown[]): Promise<T[]> =>
    (await world.db.pool.query(text, [accountId, ...values])).rows as T[];
  const [statuses, teams, agents, connections, account] = await Promise.all([
    rows<{ id: string; category: StatusCategory }>('select id, category from status where account_id = $1'),
    rows<{ id: string }>('select id from team where account_id = $1 order by id'),
    rows<{ id: string; name: string }>('select id, name from agent where account_id = $1 order by id'),
    rows<{ id: string }>(
      'select id from connection where account_id = $1 and $2 = any(addresses)',
      seedAddress,
    ),
    rows<{ prefix: string }>('select number_prefix as prefix from account where account_id = $1'),
  ]);
  const prefix = account[0]?.prefix ?? '';
  const [counter] = await rows<{ next: number }>(
    `insert into number_counter (account_id, prefix, next) values ($1, $2, 1001 + $3::int)
     on conflict (account_id, prefix) do update set next = number_counter.next + $3::int returning next`,
    prefix,
    tickets,
  );
  return {
    accountId,
    prefix,
    firstNumber: (counter?.next ?? 0) - tickets,
    statuses: Object.fromEntries(statuses.map(({ id, category }) => [category, id])) as Company['statuses'],
    teams: teams.map(({ id }) => id),
    agents,
    connectionId: connections[0]?.id ?? '',
  };
}

/** What is there already stays as it is. */
async function furnish(scope: Scope): Promise<void> {
  const known = await scope.tx.send({
    name: 'seed.known',
    text: `select (select count(*) from team where account_id = $1), (select count(*) from agent where account_id = $1),
             exists (select from connection where account_id = $1 and $2 = any(addresses)),
             (select id from team where account_id = $1 order by id limit 1)`,
    values: [scope.accountId, seedAddress],
  });
  const [teams, agents, hasMailbox, firstTeam] = known.rows[0] as [number, number, boolean, string];
  if (!hasMailbox) await openMailbox(scope, firstTeam);
  for (const name of teams > 1 ? [] : TEAMS) await addTeam(scope, { name: name });
  for (let at = agents; at < AGENTS; at++)
    await addAgent(scope, {
      name: `Агент ${at}`,
      email: `agent-${at}-${scope.accountId.slice(-8)}@polet.example`,
      role: 'agent',
      language: 'ru',
      passwordHash: null,
    });
}

async function openMailbox(scope: Scope, teamId: string): Promise<void> {
  await connect(scope, {
    name: 'Почта',
    teamId,
    settings: { address: seedAddress, inbound: 'none', outbound: 'sandbox', plusAddressing: true },
  });
}
