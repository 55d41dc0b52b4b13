/** Letters that this process has stored and processes itself. */
import { handOver } from '../../platform/jobs/hand-over.ts';
import type { LetterRow } from './letter.ts';

export const lettersAtHand = handOver<LetterRow>();
