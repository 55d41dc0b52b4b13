/** The ends a letter can come to: done, set aside for people, taken off their list. */
import { announce } from '../../../platform/events/log.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { letterQuarantined, letterReleased } from '../events.ts';
import type { LetterRow, Outcome } from '../letter.ts';
import { dismiss, finish, quarantine } from '../sql.ts';
import type { QuarantineReason } from '../words.ts';

export interface Ending {
  outcome: Outcome;
  reason: string | null;
  mailFrom: string;
  subject: string;
  ticketId: string | null;
  messageId: string | null;
}

export async function finishLetter(scope: Scope, letter: LetterRow, ending: Ending): Promise<void> {
  await finish(scope.tx, { id: letter.id, ...ending });
  if (letter.state === 'quarantined')
    announce(scope, letterReleased, null, { letterId: letter.id, state: 'done' });
}

export async function quarantineLetter(
  scope: Scope,
  letter: LetterRow,
  about: { reason: QuarantineReason; mailFrom: string; subject: string },
): Promise<void> {
  await quarantine(scope.tx, { id: letter.id, ...about });
  if (letter.state !== 'quarantined')
    announce(scope, letterQuarantined, null, { letterId: letter.id, reason: about.reason });
}

/** The raw letter is kept. */
export async function dismissLetter(scope: Scope, id: string): Promise<void> {
  if ((await dismiss(scope.tx, { id })) === 0) refuse('notFound');
  announce(scope, letterReleased, null, { letterId: id, state: 'dismissed' });
}
