/** «Отменить отправку»: a letter that has not begun to leave is taken back. */
import type { Scope } from '../../../platform/scope.ts';
import { cancel } from '../sql.ts';

/** False when it is too late: the letter is leaving or has left. */
export async function cancelLetter(scope: Scope, messageId: string): Promise<boolean> {
  return (await cancel(scope.tx, { messageId })).length > 0;
}
