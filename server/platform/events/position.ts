/** Where the event sequence stands, as the opaque text by which screens say it. */
import { nilId } from '../ids.ts';
import type { Reader } from '../db/statement.ts';
import { lastPosition, type Position } from './relay-sql.ts';

const CURSOR = /^(\d{1,20})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Whatever is read after this lacks no event before it. */
export async function presentPosition(tx: Reader): Promise<Position> {
  return (await lastPosition(tx)) ?? { xid: '0', id: nilId };
}

export function writePosition(position: Position): string {
  return `${position.xid}.${position.id}`;
}

export function readPosition(cursor: string): Position | null {
  const [, xid, id] = CURSOR.exec(cursor) ?? [];
  return xid && id ? { xid, id } : null;
}
