/** What others may ask about letters that came in. */
import type { ReadScope } from '../../platform/scope.ts';
import type { LetterRow } from './letter.ts';
import { anyUnprocessed, listSentFrom } from './sql.ts';

/** Letters that the sandbox has brought from this address, newest first. */
export function sandboxLettersFrom(scope: Pick<ReadScope, 'tx'>, address: string): Promise<LetterRow[]> {
  return listSentFrom(scope.tx, { address: address.toLowerCase() });
}

/** Is there a letter that came before then and that nobody has read yet? It may be the answer somebody is about to give up on. */
export async function isLetterUnread(scope: Pick<ReadScope, 'tx'>, before: Date): Promise<boolean> {
  return (await anyUnprocessed(scope.tx, { before })) !== null;
}
