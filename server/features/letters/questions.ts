/** What others may ask about letters that came in. */
import type { ReadScope } from '../../platform/scope.ts';
import type { LetterRow } from './letter.ts';
import { listSentFrom } from './sql.ts';

/** Letters that the sandbox has brought from this address, newest first. */
export function sandboxLettersFrom(scope: Pick<ReadScope, 'tx'>, address: string): Promise<LetterRow[]> {
  return listSentFrom(scope.tx, { address: address.toLowerCase() });
}
