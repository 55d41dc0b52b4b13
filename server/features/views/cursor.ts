/** Where a page ended, as an opaque text. */
import { refuse } from '../../platform/refusal.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function writeCursor(parts: readonly (string | number | Date)[]): string {
  const plain = parts.map((part) => (part instanceof Date ? part.toISOString() : part));
  return Buffer.from(JSON.stringify(plain)).toString('base64url');
}

/** @throws Refusal `badRequest` for anything but a cursor of this list */
export function readQueueCursor(cursor: string): { calm: number; since: string; id: string } {
  const [calm, since, id] = parse(cursor);
  if (typeof calm !== 'number' || !Number.isInteger(calm) || !isMoment(since) || !isId(id))
    return refuse('badRequest', 'cursor');
  return { calm, since, id };
}

export function readTimeCursor(cursor: string): { at: string; id: string } {
  const [at, id] = parse(cursor);
  if (!isMoment(at) || !isId(id)) return refuse('badRequest', 'cursor');
  return { at, id };
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function isMoment(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
