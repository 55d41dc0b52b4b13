/** Statements on calendars, their versions, and who works by which. */
import { change, many, maybeOne } from '../../platform/db/statement.ts';
import type { CalendarDefinition } from '../../../contract/calendars.ts';

export interface CalendarRow {
  id: string;
  name: string;
  version: number;
  definition: CalendarDefinition;
  /** The nil team stands for everybody who has no other. */
  teamIds: string[];
}

const columns = `calendar.id, calendar.name, calendar.version, calendar_version.definition,
  array(
    select team_id from calendar_use
    where calendar_use.account_id = calendar.account_id and calendar_use.calendar_id = calendar.id order by team_id
  ) as team_ids`;
const withDefinition = `from calendar join calendar_version on calendar_version.account_id = calendar.account_id
    and calendar_version.calendar_id = calendar.id and calendar_version.version = calendar.version
  where calendar.account_id = :account and calendar.removed_at is null`;

export const list = many<object, CalendarRow>(
  'calendars.list',
  `select ${columns} ${withDefinition} order by lower(calendar.name), calendar.id`,
);

export const find = maybeOne<{ id: string }, CalendarRow>(
  'calendars.find',
  `select ${columns} ${withDefinition} and calendar.id = :id`,
);

/** Also of a calendar that has been removed. */
export const findVersion = maybeOne<
  { id: string; version: number },
  { id: string; name: string; version: number; definition: CalendarDefinition }
>(
  'calendars.findVersion',
  `select calendar.id, calendar.name, calendar_version.version, calendar_version.definition
   from calendar_version join calendar on calendar.account_id = calendar_version.account_id and calendar.id = calendar_version.calendar_id
   where calendar_version.account_id = :account and calendar_version.calendar_id = :id and calendar_version.version = :version`,
);

export const nameTaken = maybeOne<{ name: string; except: string }, { one: number }>(
  'calendars.nameTaken',
  `select 1 as one from calendar
   where account_id = :account and lower(name) = lower(:name) and id <> :except and removed_at is null limit 1`,
);

export const insert = change<{ id: string; name: string; now: Date }>(
  'calendars.insert',
  `insert into calendar (account_id, id, name, version, created_at) values (:account, :id, :name, 1, :now)`,
);

export const insertVersion = change<{
  id: string;
  version: number;
  definition: CalendarDefinition;
  now: Date;
  agentId: string | null;
}>(
  'calendars.insertVersion',
  `insert into calendar_version (account_id, calendar_id, version, definition, created_at, created_by)
   values (:account, :id, :version, :definition, :now, :agentId)`,
);

export const lock = maybeOne<{ id: string }, { version: number }>(
  'calendars.lock',
  `select version from calendar where account_id = :account and id = :id and removed_at is null for update`,
);

export const update = change<{ id: string; name: string; version: number }>(
  'calendars.update',
  `update calendar set name = :name, version = :version where account_id = :account and id = :id`,
);

export const remove = change<{ id: string; now: Date }>(
  'calendars.remove',
  `update calendar set removed_at = :now where account_id = :account and id = :id and removed_at is null`,
);

export const clearUse = change<{ id: string }>(
  'calendars.clearUse',
  `delete from calendar_use where account_id = :account and calendar_id = :id`,
);

export const putUse = change<{ id: string; teamIds: readonly string[] }>(
  'calendars.putUse',
  `insert into calendar_use (account_id, team_id, calendar_id)
   select :account, team_id, :id from unnest(:teamIds::uuid[]) as team_id
   on conflict (account_id, team_id) do update set calendar_id = excluded.calendar_id`,
);
