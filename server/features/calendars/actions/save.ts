/** Adds a calendar or changes one: a change is a new version. */
import type { Calendar, CalendarDefinition } from '../../../../contract/calendars.ts';
import { audit } from '../../../platform/audit.ts';
import { announce } from '../../../platform/events/log.ts';
import { newId, nilId } from '../../../platform/ids.ts';
import { askAnew } from '../../../platform/db/once.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { teamOf } from '../../staff/questions.ts';
import { faultOf } from '../definition.ts';
import { calendarChanged } from '../events.ts';
import { EVERYBODY } from '../questions.ts';
import {
  clearUse,
  find,
  insert,
  insertVersion,
  lock,
  nameTaken,
  putUse,
  update,
  type CalendarRow,
} from '../sql.ts';
import { faultInWords } from '../words.ts';

export interface CalendarInput {
  name: string;
  definition: CalendarDefinition;
  isDefault?: boolean;
  teamIds?: readonly string[];
}

/** Refuses `badCalendar`, `alreadyExists` for a name, `notFound` for a team. */
export async function createCalendar(scope: Scope, input: CalendarInput): Promise<Calendar> {
  await refuseUnfit(scope, input, nilId);
  const id = newId();
  await insert(scope.tx, { id, name: input.name.trim(), now: scope.now });
  await addVersion(scope, id, 1, input.definition);
  await putTeams(scope, id, input.isDefault ?? false, input.teamIds ?? []);
  await audit(scope, 'calendar.create', { id, name: input.name });
  return told(scope, id);
}

export async function updateCalendar(
  scope: Scope,
  id: string,
  wishes: Partial<CalendarInput>,
): Promise<Calendar> {
  const locked = (await lock(scope.tx, { id })) ?? refuse('notFound');
  const before = shapeCalendar((await find(scope.tx, { id })) ?? refuse('notFound'));
  const after = { ...before, ...wishes };
  await refuseUnfit(scope, after, id);
  const isNew = JSON.stringify(after.definition) !== JSON.stringify(before.definition);
  const version = isNew ? locked.version + 1 : locked.version;
  if (isNew) await addVersion(scope, id, version, after.definition);
  await update(scope.tx, { id, name: after.name.trim(), version });
  await putTeams(scope, id, after.isDefault, after.teamIds);
  await audit(scope, 'calendar.update', { id, changed: Object.keys(wishes) });
  return told(scope, id);
}

async function refuseUnfit(scope: Scope, input: CalendarInput, except: string): Promise<void> {
  const fault = faultOf(input.definition);
  if (fault) refuse('badCalendar', faultInWords(fault, scope.actor.language));
  if (await nameTaken(scope.tx, { name: input.name.trim(), except })) refuse('alreadyExists', input.name);
  for (const team of input.teamIds ?? []) await teamOf(scope, team);
}

function addVersion(scope: Scope, id: string, version: number, definition: CalendarDefinition) {
  const agentId = scope.actor.kind === 'system' ? null : scope.actor.id;
  return insertVersion(scope.tx, { id, version, definition, now: scope.now, agentId });
}

/** A team or the whole account that worked by another calendar is taken over. */
async function putTeams(scope: Scope, id: string, isDefault: boolean, teamIds: readonly string[]) {
  await clearUse(scope.tx, { id });
  await putUse(scope.tx, { id, teamIds: [...teamIds, ...(isDefault ? [EVERYBODY] : [])] });
}

async function told(scope: Scope, id: string): Promise<Calendar> {
  askAnew(scope.tx, 'calendars');
  announce(scope, calendarChanged, null, { calendarId: id });
  return shapeCalendar((await find(scope.tx, { id })) ?? refuse('notFound'));
}

export function shapeCalendar(row: CalendarRow): Calendar {
  const { id, name, version, definition, teamIds } = row;
  return {
    id,
    name,
    version,
    definition,
    isDefault: teamIds.includes(EVERYBODY),
    teamIds: teamIds.filter((team) => team !== EVERYBODY),
  };
}
