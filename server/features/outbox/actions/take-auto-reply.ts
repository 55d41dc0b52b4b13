/**
 * May one more automatic letter go to this address? The last brake of every loop, whatever the headers say (RFC 3834 §2).
 * What the limits are and why: docs/decisions/0011-automatic-answers.md.
 */
import { createHash } from 'node:crypto';
import type { Scope } from '../../../platform/scope.ts';
import { count } from '../auto-reply-sql.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** About one and the same subject. */
const SAME_A_DAY = 1;
const ANY_AN_HOUR = 3;
const ANY_A_DAY = 10;

/** Counts it when the answer is yes. `about`: the subject of what is answered. */
export async function takeAutoReply(scope: Scope, address: string, about: string): Promise<boolean> {
  const whoever = address.toLowerCase();
  const same = `${whoever}#${digestOf(about)}`;
  const hour = hourOf(scope);
  const since = new Date(scope.now.getTime() - DAY_MS);
  const sent = await count(scope.tx, { addresses: [whoever, same], hour, since });
  const total = (key: string, from: Date) =>
    sent.filter((one) => one.address === key && one.hour >= from).reduce((sum, one) => sum + one.sent, 0);
  return (
    total(same, since) <= SAME_A_DAY &&
    total(whoever, hour) <= ANY_AN_HOUR &&
    total(whoever, since) <= ANY_A_DAY
  );
}

/** How many letters of programs this pair has had within the hour, this one included. */
export async function countAutomaticLetter(scope: Scope, from: string, to: string): Promise<number> {
  const pair = `${from.toLowerCase()}>${to}`;
  const hour = hourOf(scope);
  const [counted] = await count(scope.tx, { addresses: [pair], hour, since: hour });
  return counted?.sent ?? 0;
}

function hourOf(scope: Scope): Date {
  return new Date(Math.floor(scope.now.getTime() / HOUR_MS) * HOUR_MS);
}

/** A loop keeps its subject, but for the marks of answering and the ticket number that each turn puts around it. */
function digestOf(subject: string): string {
  const bare = subject
    .toLowerCase()
    .replace(/^(?:\s*(?:re|fwd?|aw|отв|ответ|auto|автоответ|automatic reply)\s*(?:\[\d+\])?\s*:)+/i, '')
    .replace(/\[[^\]]{0,40}\d\]/g, '')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
  return createHash('sha256').update(bare).digest('hex').slice(0, 16);
}
