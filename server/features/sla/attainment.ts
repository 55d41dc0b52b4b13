/** How well promises are kept: counts by policy, team, agent or line, and the trend by the week. */
import type { SlaKind, slaGroups } from '../../../contract/sla.ts';
import { many } from '../../platform/db/statement.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { agentNames, allTeams } from '../staff/questions.ts';
import { supervisedTeams } from '../supervision/questions.ts';
import { list } from './policy-sql.ts';

type Group = (typeof slaGroups)[number];
const WEEK_MS = 7 * 86_400_000;

interface Seen {
  all: boolean;
  teams: readonly string[];
}

interface Counted {
  kind: SlaKind;
  met: number;
  breached: number;
  medianSeconds: number | null;
}

const judged = `count(*) filter (where breached_at is null)::int as met, count(*) filter (where breached_at is not null)::int as breached,
  (percentile_cont(0.5) within group (order by elapsed_seconds))::int as median_seconds`;

/** What has ended with an answer, and what is overdue and still waits for one. */
const counted = `sla_clock.account_id = :account and (:all or team_id = any(:teams::uuid[]))
  and (state = 'met' and ended_at >= :from or state in ('running', 'paused') and breached_at >= :from)`;

const byGroup = many<Seen & { by: Group; from: Date }, Counted & { id: string | null }>(
  'sla.attainment',
  `select case :by::text when 'policy' then policy_id::text when 'team' then team_id::text when 'agent' then agent_id::text
     else line::text end as id, kind, ${judged}
   from sla_clock where ${counted} group by 1, kind order by 1, kind`,
);

const byWeek = many<Seen & { from: Date; until: Date }, Counted & { week: number }>(
  'sla.trend',
  `select floor(extract(epoch from coalesce(ended_at, breached_at) - :from::timestamptz) / 604800)::int as week, kind, ${judged}
   from sla_clock where ${counted} and coalesce(ended_at, breached_at) < :until group by 1, kind order by 1, kind`,
);

interface Asked {
  by?: Group;
  weeks?: number;
  supervised?: boolean;
}

export async function attainment(scope: ReadScope, { by = 'policy', weeks = 4, supervised = false }: Asked) {
  const from = new Date(scope.now.getTime() - weeks * WEEK_MS);
  const seen = await seenBy(scope, supervised);
  const [groups, trend, names] = await Promise.all([
    byGroup(scope.tx, { ...seen, by, from }),
    byWeek(scope.tx, { ...seen, from, until: scope.now }),
    namesOf(scope, by),
  ]);
  return {
    from,
    rows: await Promise.all(
      groups.map(async ({ id, ...counts }) => ({
        ...counts,
        id,
        name: (await names(id)) ?? '',
        line: by === 'line' && id ? Number(id) : null,
      })),
    ),
    trend: trend.map(({ week, ...counts }) => ({
      ...counts,
      from: new Date(from.getTime() + week * WEEK_MS),
    })),
  };
}

async function seenBy(scope: ReadScope, supervised: boolean): Promise<Seen> {
  if (supervised) return { all: false, teams: await supervisedTeams(scope) };
  const { sees } = scope.actor;
  return sees === 'all' ? { all: true, teams: [] } : { all: false, teams: sees };
}

async function namesOf(scope: ReadScope, by: Group) {
  const rows = by === 'policy' ? await list(scope.tx) : by === 'team' ? await allTeams(scope) : [];
  return async (id: string | null) => {
    if (by === 'agent' && id) return (await agentNames(scope, [id])).get(id);
    return rows.find((row) => row.id === id)?.name;
  };
}
