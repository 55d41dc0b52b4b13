/** Chooses the statement for a list, by what is asked and what the asker may see. */
import type { ViewKey } from '../../../contract/tickets.ts';
import { nilId } from '../../platform/ids.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { readQueueCursor, readTimeCursor, writeCursor } from './cursor.ts';
import type { RowRecord } from './row.ts';
import { type Sight, sightOf } from './sight.ts';
import {
  listFinished,
  listMine,
  listOfRequester,
  listOfTeams,
  listQuiet,
  listToReview,
  listUnassigned,
  listUnfinished,
  listWaiting,
  type QueuePosition,
  type TimePosition,
} from './sql.ts';

const PAGE = 50;
const LOWEST_CALM = -32_768;
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

export interface Asked {
  view?: ViewKey;
  teamId?: string;
  requesterId?: string;
  cursor?: string;
  limit?: number;
}

export interface Page {
  items: RowRecord[];
  next: string | null;
}

export async function listTickets(scope: ReadScope, asked: Asked): Promise<Page> {
  if (asked.requesterId) return listByTime(scope, asked, (row) => row.createdAt);
  if (asked.view === 'quiet') return listFromOldest(scope, asked, listQuiet, (row) => row.quietSince);
  if (asked.view === 'review') return listFromOldest(scope, asked, listToReview, (row) => row.neededBy);
  if (asked.view === 'solved') return listByTime(scope, asked, (row) => row.lastMessageAt);
  const limit = asked.limit ?? PAGE;
  const begin = asked.cursor
    ? readQueueCursor(asked.cursor)
    : { calm: LOWEST_CALM, since: '-infinity', id: nilId };
  const items = await walkQueue(scope, asked, { ...begin, limit });
  const last = items.length === limit ? items.at(-1) : undefined;
  return { items, next: last ? writeCursor([-last.urgency, last.waitingSince, last.id]) : null };
}

function walkQueue(scope: ReadScope, asked: Asked, position: QueuePosition): Promise<RowRecord[]> {
  const { actor, tx } = scope;
  const view = asked.view ?? 'unfinished';
  if (view === 'mine') return listMine(tx, { ...position, me: actor.id ?? nilId });
  const narrow = {
    ...position,
    onlyUnassigned: view === 'unassigned',
    onlyWaiting: view === 'waiting',
    onlyAwake: view === 'unassigned' || view === 'team',
  };
  if (asked.teamId) return listOfTeams(tx, { ...narrow, teams: visible(actor.sees, [asked.teamId]) });
  if (view === 'team') return listOfTeams(tx, { ...narrow, teams: actor.groups });
  if (actor.sees !== 'all') return listOfTeams(tx, { ...narrow, teams: actor.sees });
  if (view === 'unassigned') return listUnassigned(tx, position);
  return view === 'waiting' ? listWaiting(tx, position) : listUnfinished(tx, position);
}

function visible(sees: 'all' | readonly string[], teams: readonly string[]): readonly string[] {
  return sees === 'all' ? teams : teams.filter((team) => sees.includes(team));
}

async function listByTime(scope: ReadScope, asked: Asked, timeOf: (row: RowRecord) => Date): Promise<Page> {
  const limit = asked.limit ?? PAGE;
  const begin = asked.cursor ? readTimeCursor(asked.cursor) : { at: 'infinity', id: LAST_ID };
  const question = { ...begin, limit, ...sightOf(scope) };
  const items = asked.requesterId
    ? await listOfRequester(scope.tx, { ...question, requesterId: asked.requesterId })
    : await listFinished(scope.tx, question);
  const last = items.length === limit ? items.at(-1) : undefined;
  return { items, next: last ? writeCursor([timeOf(last), last.id]) : null };
}

/** What has stood there for the longest first. */
async function listFromOldest<Row extends RowRecord>(
  scope: ReadScope,
  asked: Asked,
  list: (tx: ReadScope['tx'], question: TimePosition & Sight & { now: Date }) => Promise<Row[]>,
  timeOf: (row: Row) => Date,
): Promise<Page> {
  const limit = asked.limit ?? PAGE;
  const begin = asked.cursor ? readTimeCursor(asked.cursor) : { at: '-infinity', id: nilId };
  const items = await list(scope.tx, { ...begin, limit, ...sightOf(scope), now: scope.now });
  const last = items.length === limit ? items.at(-1) : undefined;
  return { items, next: last ? writeCursor([timeOf(last), last.id]) : null };
}
