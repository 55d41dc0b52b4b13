/** Identifiers: UUIDv7 (RFC 9562), made here so that they rise with time and need no answer from the database. */
import { v7 } from 'uuid';

export function newId(): string {
  return v7();
}

export const nilId = '00000000-0000-0000-0000-000000000000';
