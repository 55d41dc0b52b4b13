/** What the listener says when it cannot take a letter (RFC 5321 §4.2, RFC 3463): «later» when it is our fault, never a lie. */
import { isOutOfSpace, isUnavailable } from '../../../platform/db/database.ts';
import { RefusedData } from './clean-data.ts';

const replies = {
  unknownRecipient: [550, '5.1.1 No such mailbox here'],
  tooManyRecipients: [452, '4.5.3 Too many recipients, send the rest in another transaction'],
  full: [452, '4.3.1 Out of disk space, try again later'],
  away: [451, '4.3.0 The database is away, try again later'],
  failed: [451, '4.3.0 The letter could not be stored, try again later'],
  tooSlow: [421, '4.4.2 Too slow, closing'],
} as const;

type Known = keyof typeof replies;

export function replyFor(problem: unknown): Error & { responseCode: number } {
  if (problem instanceof RefusedData) return problem;
  if (isReply(problem)) return problem;
  if (typeof problem === 'string' && Object.hasOwn(replies, problem)) return reply(problem as Known);
  if (isOutOfSpace(problem)) return reply('full');
  return reply(isUnavailable(problem) ? 'away' : 'failed');
}

function reply(known: Known): Error & { responseCode: number } {
  const [responseCode, words] = replies[known];
  return Object.assign(new Error(words), { responseCode });
}

function isReply(problem: unknown): problem is Error & { responseCode: number } {
  return problem instanceof Error && 'responseCode' in problem && typeof problem.responseCode === 'number';
}
