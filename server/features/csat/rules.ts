/** Whether a customer is asked for a score, and whether an opened score link is his tap or a machine's. Pure. */

const SECOND_MS = 1000;
const DAY_MS = 86_400_000;

/** Nobody is asked more often than this, however many tickets he has. */
export const ASK_AGAIN_MS = 7 * DAY_MS;
/** What was solved longer ago than this is not asked about any more: the desk was off, or the ticket was moved in. */
export const TOO_LATE_MS = 2 * DAY_MS;
export const SCORES = [1, 2, 3, 4, 5] as const;
export type Score = (typeof SCORES)[number];
export const MAX_COMMENT_LENGTH = 2000;

export function isScore(value: number): value is Score {
  return SCORES.includes(value as Score);
}

export interface Finished {
  statusCategory: string;
  firstAgentAt: Date | null;
  isJoinedAway: boolean;
}

export type WhyNot = 'off' | 'unfinished' | 'unanswered' | 'joined' | 'noAddress' | 'lately' | 'late';

/** Null when the question may be put. */
export function whyNotAsk(
  ticket: Finished,
  given: { askCsat: boolean; hasAddress: boolean; askedLately: boolean; overdueMs: number },
): WhyNot | null {
  if (!given.askCsat) return 'off';
  if (ticket.statusCategory !== 'solved' && ticket.statusCategory !== 'closed') return 'unfinished';
  if (ticket.isJoinedAway) return 'joined';
  if (!ticket.firstAgentAt) return 'unanswered';
  if (!given.hasAddress) return 'noAddress';
  if (given.askedLately) return 'lately';
  return given.overdueMs > TOO_LATE_MS ? 'late' : null;
}

/** A score link that was opened. */
export interface Opening {
  score: Score;
  /** ISO 8601. */
  at: string;
}

/** Two different scores so close together, or three a little less so, were opened by a machine that tries all links. */
const TWO_WITHIN_MS = 10 * SECOND_MS;
const THREE_WITHIN_MS = 60 * SECOND_MS;
/** Nobody reads and taps so soon after the letter was put on its way. */
const TOO_SOON_MS = 3 * SECOND_MS;
export const OPENINGS_KEPT = 20;

/** `count`: a tap. `sweep`: a machine is trying the links, what it counted is taken back. `ask`: show a button instead. */
export type Verdict = 'count' | 'sweep' | 'ask';

/** @param before openings of the same letter, oldest first */
export function judgeOpening(
  before: readonly Opening[],
  opened: { score: Score; at: Date; looksLikePerson: boolean },
  askedAt: Date | null,
): Verdict {
  if (isSweep(before, opened)) return 'sweep';
  if (!opened.looksLikePerson) return 'ask';
  return askedAt && opened.at.getTime() - askedAt.getTime() < TOO_SOON_MS ? 'ask' : 'count';
}

function isSweep(before: readonly Opening[], opened: { score: Score; at: Date }): boolean {
  const scoresWithin = (ms: number) => {
    const near = before.filter((one) => opened.at.getTime() - Date.parse(one.at) <= ms);
    return new Set([...near.map((one) => one.score), opened.score]).size;
  };
  return scoresWithin(TWO_WITHIN_MS) >= 2 || scoresWithin(THREE_WITHIN_MS) >= 3;
}
