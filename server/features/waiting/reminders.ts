/** An agent's own reminders that are still to come, page by page. */
import { nilId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { listMine, type ReminderRow } from './sql/reminders.ts';

const PAGE = 50;
const CURSOR = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export async function listMyReminders(
  scope: ReadScope,
  asked: { cursor?: string; limit?: number },
): Promise<{ items: ReminderRow[]; next: string | null }> {
  const limit = asked.limit ?? PAGE;
  const from = asked.cursor === undefined ? { at: '-infinity', id: nilId } : parse(asked.cursor);
  const items = await listMine(scope.tx, { ...from, me: scope.actor.id ?? nilId, limit });
  const last = items.length === limit ? items.at(-1) : undefined;
  return { items, next: last ? `${last.at.getTime()}.${last.id}` : null };
}

function parse(cursor: string): { at: string; id: string } {
  const [, at, id] = CURSOR.exec(cursor) ?? [];
  return at && id ? { at: new Date(Number(at)).toISOString(), id } : refuse('badRequest', 'cursor');
}
