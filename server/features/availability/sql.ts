/** Statements on who is there: presence, absences, capacity, lines, and the settings of it all. */
import { change, changeReturning, many, maybeOne } from '../../platform/db/statement.ts';
import type { PresenceState, WorkerRow, WorkSettings } from './worker.ts';

const workers = `select agent.id, agent.name, agent.role, agent.active, agent.supervises,
     array(
       select team_id from team_member
       where team_member.account_id = agent.account_id and team_member.agent_id = agent.id order by team_id
     ) as team_ids,
     coalesce(agent_presence.state, 'online') as state, agent_presence.state_at, agent_presence.seen_at,
     coalesce(agent_work.capacity, :capacity::int) as capacity, coalesce(agent_work.lines, '{1,2,3}') as lines,
     away.until_at as absent_until, away.substitute_id
   from agent
   left join agent_presence on agent_presence.account_id = :account and agent_presence.agent_id = agent.id
   left join agent_work on agent_work.account_id = :account and agent_work.agent_id = agent.id
   left join lateral (
     select until_at, substitute_id from absence
     where absence.account_id = :account and absence.agent_id = agent.id and from_at <= :now and until_at > :now
     order by until_at desc limit 1
   ) as away on true
   where agent.account_id = :account`;

type Asked = { capacity: number; now: Date };

export const allWorkers = many<Asked, WorkerRow>(
  'availability.allWorkers',
  `${workers} order by lower(agent.name), agent.id`,
);

export const workersById = many<Asked & { ids: readonly string[] }, WorkerRow>(
  'availability.workersById',
  `${workers} and agent.id = any(:ids::uuid[])`,
);

export const workersOfTeams = many<Asked & { teamIds: readonly string[] }, WorkerRow>(
  'availability.workersOfTeams',
  `${workers} and agent.active and agent.id in (
     select agent_id from team_member where account_id = :account and team_id = any(:teamIds::uuid[])
   ) order by agent.id`,
);

export const settings = maybeOne<object, WorkSettings>(
  'availability.settings',
  `select away_after_minutes, only_in_working_time, show_queue_position, tell_who_took
   from work_setting where account_id = :account`,
);

export const writeSettings = change<WorkSettings>(
  'availability.writeSettings',
  `insert into work_setting (account_id, away_after_minutes, only_in_working_time, show_queue_position, tell_who_took)
   values (:account, :awayAfterMinutes, :onlyInWorkingTime, :showQueuePosition, :tellWhoTook)
   on conflict (account_id) do update set away_after_minutes = excluded.away_after_minutes,
     only_in_working_time = excluded.only_in_working_time, show_queue_position = excluded.show_queue_position,
     tell_who_took = excluded.tell_who_took`,
);

export const writePresence = change<{ agentId: string; state: PresenceState; at: Date }>(
  'availability.writePresence',
  `insert into agent_presence (account_id, agent_id, state, state_at, seen_at) values (:account, :agentId, :state, :at, :at)
   on conflict (account_id, agent_id) do update set state = excluded.state, state_at = excluded.state_at,
     seen_at = excluded.seen_at`,
);

/** The moment at which he was seen before. */
export const writeSeen = changeReturning<{ agentId: string; at: Date }, { before: Date | null }>(
  'availability.writeSeen',
  `with before as (
     select seen_at from agent_presence where account_id = :account and agent_id = :agentId
   )
   insert into agent_presence (account_id, agent_id, state, state_at, seen_at) values (:account, :agentId, 'online', :at, :at)
   on conflict (account_id, agent_id) do update set seen_at = excluded.seen_at
   returning (select seen_at from before) as before`,
);

export const writeAgentWork = change<{ agentId: string; capacity: number; lines: readonly number[] }>(
  'availability.writeAgentWork',
  `insert into agent_work (account_id, agent_id, capacity, lines) values (:account, :agentId, :capacity, :lines)
   on conflict (account_id, agent_id) do update set capacity = excluded.capacity, lines = excluded.lines`,
);

export const teamLines = many<object, { teamId: string; lines: number[] }>(
  'availability.teamLines',
  `select team.id as team_id, coalesce(team_work.lines, '{1,2,3}') as lines
   from team left join team_work on team_work.account_id = :account and team_work.team_id = team.id
   where team.account_id = :account order by team.created_at, team.id`,
);

export const writeTeamLines = change<{ teamId: string; lines: readonly number[] }>(
  'availability.writeTeamLines',
  `insert into team_work (account_id, team_id, lines) values (:account, :teamId, :lines)
   on conflict (account_id, team_id) do update set lines = excluded.lines`,
);

export interface SkillRow {
  agentId: string;
  kind: 'language' | 'topic' | 'tag';
  value: string;
  level: number;
}

export const skills = many<{ agentIds: readonly string[] }, SkillRow>(
  'availability.skills',
  `select agent_id, kind, value, level from agent_skill
   where account_id = :account and agent_id = any(:agentIds::uuid[]) order by kind, value`,
);

export const setSkills = change<{
  agentId: string;
  kinds: readonly string[];
  values: readonly string[];
  levels: readonly number[];
}>(
  'availability.setSkills',
  `with lost as (
     delete from agent_skill where account_id = :account and agent_id = :agentId
       and (kind, value) not in (select * from unnest(:kinds::text[], :values::text[]))
   )
   insert into agent_skill (account_id, agent_id, kind, value, level)
   select :account, :agentId, kind, value, level from unnest(:kinds::text[], :values::text[], :levels::smallint[]) as has (kind, value, level)
   on conflict (account_id, agent_id, kind, value) do update set level = excluded.level`,
);

export const setSupervises = change<{ agentId: string; teamIds: readonly string[] }>(
  'availability.setSupervises',
  `update agent set supervises = array(
     select id from team where account_id = :account and id = any(:teamIds::uuid[]) order by id
   ) where account_id = :account and id = :agentId`,
);
