/** When a letter that could not leave is tried again, and when that is enough. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** After the first try, the second, …; the last pause repeats. RFC 5321 §4.5.4.1 asks for 30 minutes at least; the first ones are for greylisting. */
const PAUSES_MS = [1, 5, 15, 30, 60, 120, 240].map((minutes) => minutes * MINUTE_MS);
/** A letter that the other side keeps putting off. */
export const PATIENCE_MS = 48 * HOUR_MS;
/** A letter that waits for somebody to set the connection right. */
export const PATIENCE_WITH_CONNECTION_MS = 7 * 24 * HOUR_MS;
/** One automatic retry, under the same Message-ID; then a person decides. */
export const MAX_MAYBE_SENT = 2;

/**
 * Processes that died with the letter in their hands: most had not come to its last byte, so waiting for a person would
 * be the greater evil. Not for ever, because it may be the letter that kills them.
 */
export const MAX_DEATHS = 5;

const MAX_JITTER = 0.2;

/** @param tries how often it has been tried; @param chance 0…1, so that a crowd of letters does not come back at once */
export function pauseAfter(tries: number, chance: number): number {
  const pause = PAUSES_MS[Math.min(tries, PAUSES_MS.length) - 1] ?? MINUTE_MS;
  return pause * (1 + MAX_JITTER * chance);
}

const DOWN_MS = 30_000;
const MAX_DOWN_MS = 10 * MINUTE_MS;
const CREDENTIALS_MS = 10 * MINUTE_MS;
const CREDENTIALS = new Set([
  'password',
  'noPassword',
  'signInAgain',
  'notPermitted',
  'registration',
  'key',
  'sender',
  'address',
  'port',
]);

/** How long a connection rests after a failure of its own: long where only a person can help, else growing with the trouble. */
export function connectionPause(problem: string, troubledForMs: number): number {
  if (CREDENTIALS.has(problem)) return CREDENTIALS_MS;
  return Math.min(MAX_DOWN_MS, Math.max(DOWN_MS, troubledForMs / 4));
}
