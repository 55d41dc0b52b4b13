/** The place in the event sequence up to which a screen has heard, as an opaque text. */
export interface Position {
  xid: string;
  id: string;
}

const CURSOR = /^(\d{1,20})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function writePosition(position: Position): string {
  return `${position.xid}.${position.id}`;
}

export function readPosition(cursor: string): Position | null {
  const [, xid, id] = CURSOR.exec(cursor) ?? [];
  return xid && id ? { xid, id } : null;
}
