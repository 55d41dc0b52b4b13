/** Our own letter came back: by the signed mark that we put into each, or by its Message-ID. */
import { findOurLetter } from '../../features/outbox/actions/bounce.ts';
import { LOOP_HEADER } from '../email/compose.ts';
import { isOwnMark } from '../loop-mark.ts';
import type { Step } from './case.ts';

const HEADER = LOOP_HEADER.toLowerCase();

export const recogniseOwn: Step = async (scope, { letter, asIs }) => {
  if (asIs) return undefined;
  const marks = letter.headers[HEADER] ?? [];
  const isMarked = marks.some((mark) => isOwnMark(scope.world, scope.accountId, mark));
  const sent = letter.messageId ? await findOurLetter(scope, [letter.messageId]) : null;
  if (!isMarked && !sent) return undefined;
  return { end: 'loop', reason: 'own letter', ticketId: sent?.ticketId ?? null };
};
