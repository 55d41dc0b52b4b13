/** Finds the head that IBM Notes and Domino print above an old letter: author, moment, and labels that have no colons. */

import type { Span } from './attribution.ts';
import { namesDate, namesTime, startsWithDate } from './dates.ts';
import { headerKind } from './header-labels.ts';
import { type Line, nextWritten } from './line.ts';

const LONGEST_AUTHOR = 120;
const LONGEST_MOMENT = 40;
const LONGEST_LABEL = 20;
/** From the moment down to the subject, with several addressees between them. */
const MOST_LINES = 24;

export function notesHeadAt(lines: readonly Line[], at: number): Span | null {
  if ((lines[at]?.plain.length ?? 0) > LONGEST_AUTHOR) return null;
  const moment = nextWritten(lines, at + 1);
  if (!isMoment(lines[moment]?.plain ?? '')) return null;
  const to = nextLabel(lines, moment + 1, 'to');
  const subject = to === null ? null : nextLabel(lines, to + 1, 'subject');
  return subject === null
    ? null
    : { from: at, to: Math.min(lines.length, nextWritten(lines, subject + 1) + 1) };
}

function isMoment(plain: string): boolean {
  return plain.length <= LONGEST_MOMENT && startsWithDate(plain) && namesDate(plain) && namesTime(plain);
}

function nextLabel(lines: readonly Line[], from: number, kind: 'to' | 'subject'): number | null {
  for (let at = from; at < Math.min(lines.length, from + MOST_LINES); at += 1) {
    const plain = lines[at]?.plain ?? '';
    if (lines[at]?.quoted) return null;
    if (plain.length <= LONGEST_LABEL && plain !== '' && headerKind(`${plain}:`) === kind) return at;
  }
  return null;
}
