/** An agent's own notices, page by page: the unread ones, and behind them those that he has read. */
import { nilId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { listRead, listUnread, type NoticeRow, type Position } from './sql.ts';

const PAGE = 30;
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

export async function listMyNotices(
  scope: ReadScope,
  asked: { cursor?: string; limit?: number },
): Promise<{ items: NoticeRow[]; next: string | null }> {
  const limit = asked.limit ?? PAGE;
  const from = asked.cursor === undefined ? { part: 'unread', before: LAST_ID } : parse(asked.cursor);
  const unread =
    from.part === 'unread' ? await listUnread(scope.tx, { ...sight(scope), before: from.before, limit }) : [];
  const rest = limit - unread.length;
  const before = from.part === 'read' ? from.before : LAST_ID;
  const read = rest > 0 ? await listRead(scope.tx, { ...sight(scope), before, limit: rest }) : [];
  const items = [...unread, ...read];
  const last = items.length === limit ? items.at(-1) : undefined;
  return { items, next: last ? `${last.readAt ? 'read' : 'unread'}.${last.id}` : null };
}

function sight({ actor }: ReadScope): Pick<Position, 'me' | 'all' | 'teams'> {
  return {
    me: actor.id ?? nilId,
    all: actor.sees === 'all',
    teams: actor.sees === 'all' ? [] : actor.sees,
  };
}

const CURSOR = /^(read|unread)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function parse(cursor: string): { part: string; before: string } {
  const [, part, before] = CURSOR.exec(cursor) ?? [];
  return part && before ? { part, before } : refuse('badRequest', 'cursor');
}
