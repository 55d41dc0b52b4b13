/** Marks every line of a letter as new, old (quoted) or signature: one pass down, constant work for each line. */

import { attributionAt, opensGroupWise, type Span } from './attribution.ts';
import { isDivider, isReplyMarker, isRule, saysOriginal } from './divider.ts';
import { headerBlockAt, labelledAttributionAt } from './header-block.ts';
import { isBlank, type Line, nextWritten } from './line.ts';
import type { KnownNames } from './names.ts';
import { notesHeadAt } from './notes-head.ts';
import { wordsBeforeSignature } from './signature.ts';

export type Fate = 'new' | 'old' | 'signature';

export interface Scan {
  fates: Fate[];
  /** Where an old letter's body begins that stands at the top, as in a forwarded letter; null elsewhere. */
  forwardedFrom: number | null;
}

const LONGEST_HEADING = 200;
const HEADING = /^\S.* --- \S.* ---$/;
const FEWEST_BARE_HEADERS = 3;
const MOST_BARE_HEADERS = 8;

export function scanLines(lines: readonly Line[], names: KnownNames): Scan {
  const scan: Scan = { fates: lines.map((line) => (line.quoted ? 'old' : 'new')), forwardedFrom: null };
  markOld(lines, scan);
  markSignatures(lines, scan.fates, names);
  return scan;
}

function markOld(lines: readonly Line[], scan: Scan): void {
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    const head = line && !line.quoted && !isBlank(line) ? headOfOldLetter(lines, at) : null;
    if (head === null) {
      at += 1;
      continue;
    }
    if (scan.forwardedFrom === null && !hasNewBefore(lines, scan.fates, head.from))
      scan.forwardedFrom = head.to;
    at = markFrom(lines, scan.fates, head);
  }
}

/** The lines that introduce an old letter at `at`: a marker, a divider with its headers, headers alone, an attribution. */
function headOfOldLetter(lines: readonly Line[], at: number): (Span & { onlyQuotes: boolean }) | null {
  const plain = lines[at]?.plain ?? '';
  if (lines[at]?.opensOldLetter) return { from: at, to: headEnd(lines, at), onlyQuotes: false };
  if (isReplyMarker(plain)) return { from: at, to: lines.length, onlyQuotes: false };
  if (isDivider(plain)) return { from: at, to: headEnd(lines, at + 1), onlyQuotes: true };
  const headers = headerBlockAt(lines, at) ?? labelledAttributionAt(lines, at);
  if (headers) return { ...headers, onlyQuotes: true };
  const ofNotes = notesHeadAt(lines, at);
  if (ofNotes) return { ...ofNotes, onlyQuotes: false };
  const attribution = attributionAt(lines, at);
  return attribution && { ...attribution, onlyQuotes: !opensGroupWise(plain) };
}

/** Behind the headers or the attribution that follow a divider. */
function headEnd(lines: readonly Line[], from: number): number {
  const at = nextWritten(lines, from);
  const next = headerBlockAt(lines, at, true) ?? attributionAt(lines, at) ?? bareHeaders(lines, at);
  return next ? next.to : from;
}

/** eM Client prints headers below its divider without colons, up to the next blank line. */
function bareHeaders(lines: readonly Line[], at: number): Span | null {
  let to = at;
  while (to < lines.length && !isBlank(lines[to]) && !lines[to]?.quoted) to += 1;
  const unspaced = to - at >= FEWEST_BARE_HEADERS && to - at <= MOST_BARE_HEADERS;
  return unspaced && lines.slice(at, to).some((line) => line.plain.includes('@')) ? { from: at, to } : null;
}

/** Marks the head; what is below is all old, unless it carries quote marks: then words between the quotes are answers. */
function markFrom(lines: readonly Line[], fates: Fate[], head: Span & { onlyQuotes: boolean }): number {
  let from = head.from;
  while (from > 0 && (isBlank(lines[from - 1]) || standsOverOldLetter(lines[from - 1]?.plain ?? '')))
    from -= 1;
  for (let at = from; at < head.to; at += 1) {
    if (at >= head.from || !isBlank(lines[at])) fates[at] = 'old';
  }
  const below = nextWritten(lines, head.to);
  if (head.onlyQuotes && lines[below]?.quoted) return below;
  fates.fill('old', head.to);
  return lines.length;
}

/** A drawn line, or a heading with the sender and the subject: «Samovar --- Your order ---». */
function standsOverOldLetter(plain: string): boolean {
  return isRule(plain) || saysOriginal(plain) || (plain.length < LONGEST_HEADING && HEADING.test(plain));
}

function hasNewBefore(lines: readonly Line[], fates: readonly Fate[], end: number): boolean {
  for (let at = 0; at < end; at += 1) {
    if (fates[at] === 'new' && !isBlank(lines[at]) && !isRule(lines[at]?.plain ?? '')) return true;
  }
  return false;
}

/** Each run of new lines between quotes may end in a signature. */
function markSignatures(lines: readonly Line[], fates: Fate[], names: KnownNames): void {
  let isFirst = true;
  for (let at = 0; at < fates.length; at += 1) {
    if (fates[at] !== 'new') continue;
    const run: number[] = [];
    while (at < fates.length && fates[at] === 'new') run.push(at++);
    for (const index of run.slice(wordsBeforeSignature(lines, run, names, isFirst))) {
      if (!isBlank(lines[index])) fates[index] = 'signature';
    }
    if (run.some((index) => !isBlank(lines[index]))) isFirst = false;
  }
}
